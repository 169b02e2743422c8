namespace CoachBot.Understanding;

/// <summary>"Forty a day", "3k tickets a month", "twice a week" as runs a month.</summary>
/// <param name="PerMonth">A day counts 30 times a month, a working day 22, a week 4.3.</param>
/// <param name="First">The first word of the number.</param>
/// <param name="End">After the last word of the rate.</param>
public sealed record RunRate(double PerMonth, int First, int End)
{
    private static readonly (TokenPattern Words, double PerMonth)[] Periods =
    [
        (Period("(working|business|week|work) day", "weekday", "workday", "school day"), 22),
        (Period("day", "night", "morning", "evening", "afternoon", "24 hours"), 30),
        (Period("week", "weekend", "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"), 4.3),
        (Period("fortnight", "two weeks", "other week"), 2.15),
        (Period("month"), 1),
        (Period("quarter"), 1 / 3.0),
        (Period("year"), 1 / 12.0),
        (Period("hour"), 24 * 30),
        (TokenPattern.Parse("daily"), 30),
        (TokenPattern.Parse("weekly"), 4.3),
        (TokenPattern.Parse("monthly"), 1),
        (TokenPattern.Parse("(yearly|annually)"), 1 / 12.0),
    ];

    private static readonly TokenPattern Often = TokenPattern.Parse("(once|twice|thrice)");
    private static readonly TokenPattern NotRuns = TokenPattern.Parse("(hour|hours|minutes|minute|mins|dollars|euros|pounds|usd|eur|bucks|$|€|£|cents|%|percent|people|staff|customers|visitors|guests|clients)");

    public static IEnumerable<RunRate> Read(string[] words)
    {
        foreach (var number in NumberReader.Read(words))
            if (!IsMoney(words, number) && After(words, number.End) is var (perMonth, end) && !IsOther(words, number, end))
                yield return new RunRate(number.Value * perMonth, number.First, end);
        if (Often.Find(words) is { } often && After(words, often.End.Value) is var (rate, last))
            yield return new RunRate(words[often.Start] switch { "once" => 1, "twice" => 2, _ => 3 } * rate, often.Start.Value, last);
    }

    /// <summary>The period within six words after the number, or a leading "every day we get 40".</summary>
    private static (double PerMonth, int End)? After(string[] words, int from)
    {
        var end = Math.Min(words.Length, from + 7);
        (double, int)? best = null;
        var nearest = int.MaxValue;
        foreach (var (pattern, perMonth) in Periods)
            if (pattern.Find(words.AsSpan(0, end), from) is { } at && at.Start.Value < nearest)
                (nearest, best) = (at.Start.Value, (perMonth, at.End.Value));
        return best is { } && !words.AsSpan(from, nearest - from).Contains(",") ? best : null;
    }

    private static bool IsMoney(string[] words, NumberMention number) =>
        (number.First > 0 && words[number.First - 1] is "$" or "€" or "£") || (number.End < words.Length && words[number.End] is "$" or "€" or "£" or "%");

    private static bool IsOther(string[] words, NumberMention number, int end) => NotRuns.IsIn(words.AsSpan(number.End, Math.Max(0, Math.Min(end, words.Length) - 1 - number.End)));

    private static TokenPattern Period(params string[] names) => TokenPattern.Parse($"(a|per|each|every|in the|by the|an|in a) ({string.Join('|', names)})");
}
