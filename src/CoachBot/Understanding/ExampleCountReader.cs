using CoachBot.Coaching;

namespace CoachBot.Understanding;

/// <summary>
/// Finds the number that says how many examples somebody has: one that counts written things, or stands with a verb of having, and is no
/// rate, age, price, year, size of a team or of a library. "Only 40 are any good" beats the pile that they were picked from.
/// </summary>
internal static class ExampleCountReader
{
    private static readonly TokenPattern Has = TokenPattern.Parse(
        "((have|has|got|had|kept|keep|saved|collected|gathered|exported|wrote|written|made|built|curated|cleaned|labelled|picked|found|typed|logged|pulled|assembled|compiled|own|hold|possess|scraped|made|downloaded|recorded|noted|archived|stored|prepared|annotated|tagged|selected|edited|reviewed|checked|finished|done)"
        + "|there (is|are)|folder|archive|stack|pile|spreadsheet|backlog|collection|dataset|data set|in total|altogether|so far|by now|at hand|to hand|on hand|on file|ready|available|worth)");

    private static readonly TokenPattern Curated = TokenPattern.Parse(
        "(curated|polished|clean*|tidy|tidied|checked|proofread|hand*|verified|approved|edited|good|great|best|solid|decent|usable|labelled|annotated|reviewed|past|old|previous|existing|finished|real|own|written|saved|anonym*|unedited|raw|unfiltered|lovely|nice|excellent)");

    private static readonly TokenPattern Library = TokenPattern.Parse(
        "(page|catalog*|handbook|manual|wiki|knowledge base|library|guideline*|part|parts|sku*|faq*|pdf*|policies|regulations|bottles|titles|know*|cite*|look up|products)");

    private static readonly TokenPattern Books = TokenPattern.Parse("(handbook|catalog*|manual|wiki|library|range|menu|cellar|assortment|price list)");

    private static readonly TokenPattern Fed = TokenPattern.Parse("(gave|give|giving|fed|pasted|showed|show|paste|pasting|feed|uploaded|ran|tested|test|trial|analysed|analyzed|probe|mined|sampled|put|of the|lot of)");

    private static readonly TokenPattern Lacks = TokenPattern.Parse("(need|needs|require*|minimum|at least|thought|believed|assumed|claimed|promised|should have|aim*|goal|target|recommend*|enough|until|short of|shy of|missing|read that|says|say|rule)");

    private static readonly TokenPattern Prompted = TokenPattern.Parse("(prompt*|instruction*|few shot)");

    private static readonly TokenPattern Tested = TokenPattern.Parse("(test|probe|trial|check|run|experiment|we tested|i tested|i tried|we tried|shot)");

    /// <summary>"After kicking out the duplicates it's 20."</summary>
    private static readonly TokenPattern Result = TokenPattern.Parse("(its|it is|left|leaves|remain*|down to|comes to|makes) (about|only|just|exactly|around)? $");

    private static readonly TokenPattern Made = TokenPattern.Parse("((i|we) (have|own|made|wrote|collected|saved|kept|got|gathered|found|picked|built|prepared)|(have|got) (got|about|around|only|maybe|roughly)|there are|its|it is|left|leaves|remain*|down to|comes to|makes|exactly)");

    /// <summary>"175 that I am proud of", "260, mine to use".</summary>
    private static readonly TokenPattern Owned = TokenPattern.Parse("((that|which) (i|we)|(the|all)? ones|mine|ours|of (them|these|those|ours|mine|my|our)|(i|we) (wrote|have|kept|made|can use|own))");

    private static readonly TokenPattern Altogether = TokenPattern.Parse("(altogether|in all|in total|all told|so far|by now|more|already)");

    private static readonly TokenPattern Kept = TokenPattern.Parse("(wrote|written|typed|typed up|collected|saved|kept|gathered|noted|recorded|edited|logged|compiled|archived|printed|published)");

    private static readonly TokenPattern Trial = TokenPattern.Parse(
        "(test|tested|probe|trial|experiment|analysis|analysed|analyzed|examined|check|pilot|pasted|lens|pattern*|dry run|went (through|in|into)|(ran|put|fed|gave|showed|tried|shown) .. (through|in|into|to|under|it))");

    private static readonly TokenPattern Picked = TokenPattern.Parse("(only|just|barely|maybe|of which|of those|of them|of these|usable|good enough|kept)");

    private static readonly TokenPattern More = TokenPattern.Parse("(examples|samples|pairs|curated|labelled|training)");

    /// <summary>A number with less than this is only taken where no other could be meant.</summary>
    private const double LeastScore = 0.25;

    /// <summary>The likeliest number of a text without a likely one is more often right than not.</summary>
    private const double SurenessOfTheOnlyOne = 0.5;

    private const int LeastOnlyOne = 5;

    /// <summary>A shorter message is an answer or a question, no situation that would say how many examples there are.</summary>
    private const int WordsOfASituation = 15;

    public static IEnumerable<FactReading> Read(string text, IReadOnlyList<Clause> clauses)
    {
        var all = All(text, clauses).ToList();
        if (all.Count == 0 || clauses.Sum(clause => clause.Words.Length) < WordsOfASituation || all.Exists(reading => reading.Sureness >= SurenessOfTheOnlyOne)) return all.Where(reading => reading.Sureness >= LeastScore);
        return [all.MaxBy(reading => reading.Sureness)! with { Sureness = SurenessOfTheOnlyOne }];
    }

    private static IEnumerable<FactReading> All(string text, IReadOnlyList<Clause> clauses) =>
        from clause in clauses
        where !clause.Is(ClauseMood.Hypothetical | ClauseMood.ThirdParty)
        let rates = RunRate.Read(clause.Words).ToList()
        from number in NumberReader.Read(clause.Words)
        where !rates.Exists(rate => number.First < rate.End && number.End > rate.First)
        let sureness = Judge(clause, number)
        where sureness > 0
        select new FactReading("example_count", new FactValue.Count(number.Rounded), Quote(text, clause, number), sureness);

    private static double Judge(Clause clause, NumberMention number)
    {
        var words = clause.Words;
        var counted = Nouns.Counted(words, number);
        if (IsMoneyOrShare(words, number) || number.Value % 1 != 0 && counted is null) return 0;
        if (counted is { IsExample: false }) return 0;
        // "It is one narrow task": whoever has a single example says so in that word.
        if (number.Value <= 1 && counted?.Noun is not ("example" or "sample")) return 0;
        var near = words.AsSpan(number.End, Math.Min(6, words.Length - number.End));
        var score = (counted is not null ? 0.55 : 0) + (Curated.IsIn(near) ? 0.3 : 0) + (Owned.IsIn(near) ? 0.3 : 0) + (Has.IsIn(words) ? 0.25 : 0) + (More.IsIn(near) ? 0.15 : 0)
            + (Picked.IsIn(words.AsSpan(Math.Max(0, number.First - 3), number.First - Math.Max(0, number.First - 3))) ? 0.05 : 0);
        if (counted is null && OpensWithPlural(words, number)) score += 0.5;
        else if (counted is null && !EndsWell(words, number)) score -= 0.3;
        if (Prompted.IsIn(words.AsSpan(0, number.First)) || Tested.IsIn(words.AsSpan(number.End, Math.Min(3, words.Length - number.End)))) score -= 0.5;
        score += Unnamed(clause, number, counted is not null);
        if (IsSample(words, number)) score -= 0.4;
        if (number.End == words.Length && Result.IsIn(words.AsSpan(0, number.First))) score += 0.4;
        if (Library.IsIn(near)) score -= 0.45;
        if (Books.IsIn(words.AsSpan(Math.Max(0, number.First - 5), Math.Min(5, number.First)))) score -= 0.4;
        if (Fed.IsIn(words.AsSpan(0, number.First)) && words.AsSpan(Math.Max(0, number.First - 6), Math.Min(6, number.First)) is var before && Fed.IsIn(before)) score -= 0.3;
        if (Lacks.IsIn(words.AsSpan(Math.Max(0, number.First - 5), Math.Min(5, number.First)))) score -= 0.8;
        // Plans count against a number only when they stand before it: "the ones I would frame" says nothing of the count.
        if (clause.Is(ClauseMood.Question) || Moods.Of(words[..number.First]) != ClauseMood.Plain) score -= 0.3;
        if (Made.IsIn(words.AsSpan(Math.Max(0, number.First - 3), Math.Min(3, number.First)))) score += 0.25;
        if (number.Value <= 3) score -= 0.3;
        return score < 0 || (score < LeastScore && number.Value < LeastOnlyOne) ? 0 : Math.Clamp(score, 0.01, 0.95);
    }

    /// <summary>Signs for a number whose noun is not known: "180 altogether", "450, proofread", "wrote two hundred", "31 finished portraits".</summary>
    private static double Unnamed(Clause clause, NumberMention number, bool isNamed)
    {
        var words = clause.Words;
        if (isNamed) return 0;
        var score = Altogether.MatchAt(words, number.End) > 0 ? 0.3 : 0;
        if (number.End < words.Length && Curated.IsIn(words.AsSpan(number.End, Math.Min(4, words.Length - number.End))) && (words[number.End] == "," || StandsAlone(words, number))) score += 0.45;
        if (Kept.IsIn(words.AsSpan(Math.Max(0, number.First - 3), Math.Min(3, number.First)))) score += 0.3;
        if (number.End + 1 < words.Length && Curated.MatchAt(words, number.End) > 0 && words[(number.End + 1)..Math.Min(number.End + 4, words.Length)].Any(IsPlural)) score += 0.55;
        return score;
    }

    /// <summary>"(1,500 curated, nothing sensitive)": the number begins its clause and what follows is no more than how good they are.</summary>
    private static bool StandsAlone(string[] words, NumberMention number) =>
        number.First == 0 && (number.End + 1 == words.Length || words[number.End + 1] is "," or "and");

    private static bool IsPlural(string word) => word.Length > 3 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal);

    /// <summary>"Fifty of the entries went through the check": about as many as a trial takes, in a clause about a trial.</summary>
    private static bool IsSample(string[] words, NumberMention number) => number.Value is >= 40 and <= 60 && Trial.IsIn(words);

    private static bool IsMoneyOrShare(string[] words, NumberMention number)
    {
        var before = number.First > 0 ? words[number.First - 1] : "";
        var after = number.End < words.Length ? words[number.End] : "";
        return before is "$" or "€" or "£" or "age" or "aged" or "gpt" or "llama" or "version" or "row" or "page" or "chapter" or "top" or "week" or "day" || after is "%" or "$" or "€" or "£" or "percent"
            || (after is "in" or "out" or "of" && number.End + 1 < words.Length && NumberWords.Value(words[Math.Min(number.End + (after == "out" ? 2 : 1), words.Length - 1)]) is not null)
            || (before is "of" or "in" && number.First > 1 && NumberWords.Value(words[number.First - 2]) is not null);
    }

    /// <summary>"380 claims, client-approved": a number and a plural that open a clause list what is there, whatever the trade calls it.</summary>
    private static bool OpensWithPlural(string[] words, NumberMention number) =>
        number.First == 0 && words[number.End..Math.Min(number.End + 3, words.Length)].Any(word => word.Length > 3 && word.EndsWith('s'));

    /// <summary>Without a noun: "maybe forty so far", "about 30 of them", "200 from last year".</summary>
    private static bool EndsWell(string[] words, NumberMention number) =>
        number.End >= words.Length || words[number.End] is "," or "of" or "so" or "in" or "from" or "that" or "which" or "altogether" or "saved" or "by" or "i" or "we" or "now" or "ready" or "and" or "at" or "or" or "to" or "all" or "approved" or "more" or "before" or "when" or "over" or "during" or "until";

    private static string Quote(string text, Clause clause, NumberMention number) =>
        text[clause.Tokens[number.First].Start..clause.Tokens[Math.Min(number.End + 3, clause.Tokens.Count) - 1].End];
}
