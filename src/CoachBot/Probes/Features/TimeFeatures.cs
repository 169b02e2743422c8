namespace CoachBot.Probes.Features;

/// <summary>Time of day and of the week, where the dates tell it; a set whose dates have no time of day gives none.</summary>
internal static class TimeFeatures
{
    private static readonly (string Key, string When, Func<DateTimeOffset, bool> Holds)[] Clock =
    [
        ("morning", "it was in the morning (5 to 12)", when => when.Hour is >= 5 and < 12),
        ("afternoon", "it was in the afternoon (12 to 17)", when => when.Hour is >= 12 and < 17),
        ("evening", "it was in the evening (17 to 22)", when => when.Hour is >= 17 and < 22),
        ("late", "it was in the evening or at night (after 17)", when => when.Hour is >= 17 or < 5),
        ("night", "it was at night (22 to 5)", when => when.Hour is >= 22 or < 5),
    ];

    public static IEnumerable<(ProbeFeature Feature, RowSet Rows)> Read(IReadOnlyList<ProbeExample> examples)
    {
        if (examples.Any(example => example.When is { } when && when.TimeOfDay != TimeSpan.Zero))
        {
            foreach (var (key, told, holds) in Clock)
                yield return (new ProbeFeature($"time:{key}", FeatureKind.Time, told), Holding(examples, holds));
        }

        yield return (
            new ProbeFeature("time:weekend", FeatureKind.Time, "it was at the weekend (by its date)"),
            Holding(examples, when => when.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday));
    }

    private static RowSet Holding(IReadOnlyList<ProbeExample> examples, Func<DateTimeOffset, bool> holds) =>
        new(examples.Count, Enumerable.Range(0, examples.Count).Where(row => examples[row].When is { } when && holds(when)));
}
