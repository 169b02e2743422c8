namespace CoachBot.Understanding;

/// <summary>Shares of a whole: "one in five", "9 times out of 10", "5 of 100", "20%", "a quarter of the time", "half the time".</summary>
public static class ShareReader
{
    private static readonly (TokenPattern Words, double Share)[] Spoken =
    [
        (TokenPattern.Parse("(three quarters of|three out of four)"), 0.75),
        (TokenPattern.Parse("(two thirds of)"), 0.67),
        (TokenPattern.Parse("(half (of|the|its|my|our)|every other|every second|coin (flip|toss)|fifty fifty)"), 0.5),
        (TokenPattern.Parse("(a|one) third of"), 0.33),
        (TokenPattern.Parse("(a|one) quarter of"), 0.25),
        (TokenPattern.Parse("(a|one) fifth of"), 0.2),
        (TokenPattern.Parse("(a|one) tenth of"), 0.1),
    ];

    /// <returns>0 to 1 and the first word of it; null when there is none.</returns>
    public static (double Share, int First)? Read(string[] words)
    {
        foreach (var (pattern, share) in Spoken)
            if (pattern.Find(words) is { } at) return (share, at.Start.Value);
        var numbers = NumberReader.Read(words);
        foreach (var number in numbers)
        {
            if (number.End < words.Length && words[number.End] is "%" or "percent" && number.Value <= 100) return (number.Value / 100, number.First);
            if ((OutOf(words, number) ?? OfWhich(words, number)) is { } share) return (share, number.First);
        }

        return null;
    }

    /// <summary>"Out of fifty lines two were right."</summary>
    private static double? OfWhich(string[] words, NumberMention whole)
    {
        if (whole.First < 1 || words[whole.First - 1] != "of" || whole.Value < 5) return null;
        var rest = words[whole.End..Math.Min(words.Length, whole.End + 5)];
        return NumberReader.Read(rest) is [var part, ..] && part.Value <= whole.Value && part.End < rest.Length && rest[part.End] is "were" or "was" or "are" or "is" or "came" ? part.Value / whole.Value : null;
    }

    private static double? OutOf(string[] words, NumberMention number)
    {
        var at = number.End;
        if (at < words.Length && words[at] is "times" or "time" or "calls" or "cases") at++;
        if (at < words.Length && words[at] == "out") at++;
        if (at + 1 >= words.Length || words[at] is not ("of" or "in")) return null;
        var rest = words[(at + 1)..];
        if (rest[0] is "every" or "the") rest = rest[1..];
        return NumberReader.Read(rest) is [{ First: 0 } whole, ..] && whole.Value >= number.Value && whole.Value > 1 && number.Value > 0 ? number.Value / whole.Value : null;
    }
}
