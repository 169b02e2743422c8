namespace CoachBot.Language;

/// <summary>A suffix, what takes its place, whether it must lie in the second region, and the letters one of which must stand before it.</summary>
internal sealed record SuffixRule(string Suffix, string Replacement, bool InSecond = false, string? After = null);

/// <summary>The suffix tables of Porter2's steps 2 to 4, longest suffix first.</summary>
internal static class StemmerSuffixes
{
    internal static readonly SuffixRule[] Step2 = Sorted(
    [
        new("tional", "tion"), new("enci", "ence"), new("anci", "ance"), new("abli", "able"), new("entli", "ent"),
        new("izer", "ize"), new("ization", "ize"), new("ational", "ate"), new("ation", "ate"), new("ator", "ate"),
        new("alism", "al"), new("aliti", "al"), new("alli", "al"), new("fulness", "ful"), new("ousli", "ous"),
        new("ousness", "ous"), new("iveness", "ive"), new("iviti", "ive"), new("biliti", "ble"), new("bli", "ble"),
        new("ogi", "og", After: "l"), new("ogist", "og"), new("fulli", "ful"), new("lessli", "less"), new("li", "", After: "cdeghkmnrt"),
    ]);

    internal static readonly SuffixRule[] Step3 = Sorted(
    [
        new("tional", "tion"), new("ational", "ate"), new("alize", "al"), new("icate", "ic"), new("iciti", "ic"),
        new("ical", "ic"), new("ful", ""), new("ness", ""), new("ative", "", InSecond: true),
    ]);

    internal static readonly SuffixRule[] Step4 = Sorted(
    [
        .. new[]
        {
            "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ism", "ate", "iti", "ous", "ive", "ize",
        }.Select(suffix => new SuffixRule(suffix, "", InSecond: true)),
        new("ion", "", InSecond: true, After: "st"),
    ]);

    private static SuffixRule[] Sorted(SuffixRule[] rules) => [.. rules.OrderByDescending(rule => rule.Suffix.Length)];
}
