using System.Collections.Frozen;

namespace CoachBot.Understanding;

/// <summary>What a number can be a number of. Data of the number readers; phrases of the facts themselves are in facts.yaml.</summary>
internal static class Nouns
{
    /// <summary>Things people write, say or keep, that can serve as examples. Stems: "mails" and "mail" both begin with "mail".</summary>
    private static readonly string[] Examples =
    [
        "example", "sample", "email", "mail", "letter", "message", "chat", "repl", "answer", "response", "text", "post", "caption", "ticket", "transcript",
        "conversation", "talk", "argument", "fight", "quarrel", "row", "exchange", "thread", "entr", "note", "journal", "log", "description", "listing", "blurb",
        "report", "summar", "article", "essay", "column", "script", "newsletter", "review", "proposal", "offer", "quote", "quotation", "pitch", "invoice",
        "record", "case", "pair", "clause", "contract", "template", "item", "piece", "instance", "dialog", "interaction", "request", "enquir", "inquir",
        "comment", "tweet", "headline", "slogan", "subject", "page", "draft", "translation", "snippet", "completion", "prompt", "trace", "quer", "call",
        "story", "stories", "speech", "bio", "poem", "song", "lyric", "recipe", "statement", "assessment", "evaluation", "finding", "observation", "situation",
        "moment", "scene", "incident", "datapoint", "sentence", "paragraph", "document", "file", "reminder", "announcement", "bulletin", "sermon", "memo",
        "minute", "briefing", "brief", "ad", "advert", "label", "classification", "annotation", "task", "job", "diff", "commit", "doc", "docstring", "recap",
        "dispute", "disagreement", "discussion", "complaint", "application", "cover", "profile", "writeup", "writing", "work", "verdict", "diagnos", "impression",
        "abstract", "chapter", "lesson", "exercise", "question", "q", "qa", "set", "demonstration", "judgement", "judgment", "decision", "estimate", "order",
        "product", "clue", "obituar", "eulog", "toast", "plan", "feedback", "correction", "voicemail", "lead", "leaflet", "segment", "state", "issue", "diary", "opinion", "expose", "caption", "mailing", "whatsapp", "sms", "dm", "episode", "jd", "ones",
    ];

    /// <summary>What makes a number something else than a count of examples or runs.</summary>
    private static readonly FrozenSet<string> Others = FrozenSet.ToFrozenSet(
        [
            "year", "years", "yr", "yrs", "month", "months", "week", "weeks", "day", "days", "hour", "hours", "h", "hrs", "mins", "min", "seconds", "second",
            "people", "person", "persons", "staff", "employees", "employee", "colleagues", "members", "lawyers", "doctors", "nurses", "teachers", "engineers",
            "developers", "devs", "agents", "reps", "partners", "kids", "children", "students", "pupils", "customers", "clients", "patients", "users", "guests",
            "locations", "stores", "shops", "branches", "offices", "rooms", "restaurants", "beds", "tables", "%", "percent", "dollars", "dollar", "euros", "euro",
            "pounds", "bucks", "usd", "eur", "gbp", "cents", "cent", "$", "€", "£", "am", "pm", "km", "miles", "gb", "tb", "mb", "b", "tokens", "token", "words",
            "characters", "lines", "gpus", "gpu", "servers", "parts", "part", "sku", "skus", "articles", "times", "thirds", "tries", "attempts", "languages", "chapters", "volumes",
            "countries", "models", "categories", "labels", "classes", "departments", "teams", "pages", "prompts", "versions", "out",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> EndingWords = FrozenSet.ToFrozenSet(
        ["and", "that", "which", "who", "with", "from", "in", "on", "at", "for", "to", "is", "are", "was", "were", "has", "have", "had", "by", "when", "where", "as", ",", "or", "per", "i", "we", "of", "so", "but"], StringComparer.Ordinal);

    /// <summary>The noun that a number counts: the nearest fitting word after it, adjectives skipped.</summary>
    public static (string Noun, int At, bool IsExample)? Counted(string[] words, NumberMention number)
    {
        (string, int, bool)? best = null;
        for (var at = number.End; at < words.Length && at < number.End + 6; at++)
        {
            if (IsOfThese(words, at)) at += 2;
            if (at >= words.Length || EndingWords.Contains(words[at])) break;
            if (IsExample(words[at]) && !IsUnit(words, at, number)) best = (words[at], at, true);
            else if (Others.Contains(words[at])) return best ?? (words[at], at, false);
        }

        return best;
    }

    /// <summary>"190 of these mails".</summary>
    private static bool IsOfThese(string[] words, int at) =>
        words[at] == "of" && at + 1 < words.Length && words[at + 1] is "these" or "those" or "them" or "my" or "our" or "the" or "such";

    public static bool IsExample(string word) => Array.Exists(Examples, stem => word.StartsWith(stem, StringComparison.Ordinal) && word.Length <= stem.Length + 3);

    /// <summary>"articles" and "pages" right after a number may be a library's size; "minutes" is time unless adjectives stand between.</summary>
    private static bool IsUnit(string[] words, int at, NumberMention number) => at == number.End && words[at] is "minutes" or "minute" or "pages" or "page" or "times" or "products" or "product" or "documents";
}
