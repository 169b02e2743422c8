using System.Collections.Immutable;

namespace CoachBot.Understanding;

public enum YesNo
{
    Yes,
    No,
    Unsure,
}

/// <summary>Reads a short answer as yes, no or "I cannot say".</summary>
public static class YesNoReader
{
    private const int MostWords = 8;

    private static readonly ImmutableArray<string> Unsure =
    [
        "not sure", "no idea", "no clue", "don't know", "dont know", "do not know", "dunno", "idk", "unsure", "hard to say", "difficult to tell", "can't say",
        "cant say", "couldn't tell", "couldn't say", "can't tell", "maybe", "perhaps", "depends", "who knows", "look that up", "look it up", "not certain",
        "haven't checked", "never thought about", "🤷", "keine ahnung", "no sé",
    ];

    private static readonly ImmutableArray<string> No =
    [
        "no", "nope", "nah", "n", "not really", "not yet", "never", "none", "neither", "nobody", "no one", "nothing", "definitely not", "certainly not",
        "i don't", "we don't", "we didn't", "i didn't", "i haven't", "we haven't", "don't think so", "not at all", "not that i know", "nein", "non", "👎", "❌",
    ];

    private static readonly ImmutableArray<string> Yes =
    [
        "yes", "yep", "yup", "yeah", "yea", "ya", "y", "sure", "ok", "okay", "absolutely", "definitely", "of course", "certainly", "correct", "right", "indeed",
        "exactly", "i do", "we do", "i have", "we have", "both agreed", "i guess so", "i think so", "no problem", "fine by me", "affirmative", "true",
        "ja", "oui", "sí", "si", "👍", "✅",
    ];

    /// <returns>Null when it is none of these, or too long to be only that.</returns>
    public static YesNo? Read(string text)
    {
        var folded = Utterance.Fold(text);
        if (folded.Length == 0 || Utterance.Words(folded) > MostWords) return null;
        if (Unsure.Any(phrase => folded.Contains(phrase, StringComparison.Ordinal))) return YesNo.Unsure;
        if (Opens(folded, Yes) && folded.StartsWith("no problem", StringComparison.Ordinal)) return YesNo.Yes;
        if (Opens(folded, No)) return YesNo.No;
        return Opens(folded, Yes) ? YesNo.Yes : null;
    }

    private static bool Opens(string folded, ImmutableArray<string> phrases) => phrases.Any(phrase =>
        folded.StartsWith(phrase, StringComparison.Ordinal) && (folded.Length == phrase.Length || !char.IsLetterOrDigit(folded[phrase.Length])));
}
