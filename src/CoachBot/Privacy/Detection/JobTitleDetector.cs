namespace CoachBot.Privacy.Detection;

/// <summary>
/// Finds a trade that is said so exactly that it tells somebody: "the Technical writer", "as Rolling machine operator", a line "Leasing
/// consultant". "My boss" and "a nurse" stay: the text needs them and they tell nobody.
/// </summary>
internal sealed class JobTitleDetector(Lexicon lexicon)
{
    private const int Longest = 4;

    public void Find(TokenList tokens, Claims claims)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!claims.IsFree(tokens[at]) || tokens[at].IsPossessive || !(lexicon.Has(CueSet.Jobs, tokens[at].Key) || IsWorkedAs(tokens, at))) continue;
            if (First(tokens, at, claims) is var first and >= 0) claims.TryTake(new Entity(EntityType.Title, tokens[first].Start, tokens[at].End));
        }
    }

    /// <returns>The first token of a title that ends here, or -1.</returns>
    private int First(TokenList tokens, int at, Claims claims)
    {
        var first = at;
        while (first > 0 && at - first < Longest && IsJoined(tokens, first) && claims.IsFree(tokens[first - 1]) && IsModifier(tokens, first - 1)) first--;
        if (IsLine(tokens, first, at)) return first;
        for (var start = first; start <= at; start++)
        {
            if (tokens[start].IsCapital && !tokens.StartsSentence(start) && !tokens.IsShouted && !tokens.IsHeadline && IsSaid(tokens, start)) return start;
        }

        return -1;
    }

    // "I used to work for them as Fumigator"
    private bool IsWorkedAs(TokenList tokens, int at) =>
        tokens[at] is { IsCapital: true, HasDigit: false } && tokens.KeyBefore(at) == "as" && lexicon.IsAnyWord(tokens[at].Key) && !lexicon.IsGiven(tokens[at].Key)
        && Enumerable.Range(Math.Max(0, at - 9), Math.Min(9, at)).Any(before => tokens[before].Key is "work" or "works" or "worked" or "working" or "job" or "hired" or "employed");

    private static bool IsJoined(TokenList tokens, int at) => tokens.Adjoins(at) || tokens.GapBefore(at) is ", " or "-" or "/";

    private bool IsModifier(TokenList tokens, int at) =>
        !tokens[at].HasDigit && !lexicon.Has(CueSet.Function, tokens[at].Key) && !lexicon.Has(CueSet.Determiners, tokens[at].Key) && !lexicon.Has(CueSet.Deeds, tokens[at].Key)
        && lexicon.IsAnyWord(tokens[at].Key) | tokens[at].Text.Length == 1;

    // "as Rolling machine operator", "Langrová, the Packager, said"
    private bool IsSaid(TokenList tokens, int start) =>
        start > 0 && (tokens.KeyBefore(start) is "as" or "the" or "a" or "an" or "our" or "senior" or "junior" or "chief" || tokens.GapBefore(start) is ", " or " - ");

    // A line of a signature.
    private static bool IsLine(TokenList tokens, int first, int last) =>
        last > first && first > 0 && tokens.GapBefore(first).Contains('\n') && last + 1 < tokens.Count && tokens.GapBefore(last + 1).Contains('\n');
}
