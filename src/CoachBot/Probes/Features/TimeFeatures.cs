namespace CoachBot.Probes.Features;

/// <summary>Time of day and of the week, where the dates tell it; a set whose dates have no time of day gives none.</summary>
internal static class TimeFeatures
{
    private const string Weekend = "weekend";

    private static readonly (string Key, Func<DateTimeOffset, bool> Holds)[] Clock =
    [
        ("morning", when => when.Hour is >= 5 and < 12),
        ("afternoon", when => when.Hour is >= 12 and < 17),
        ("evening", when => when.Hour is >= 17 and < 22),
        ("late", when => when.Hour is >= 17 or < 5),
        ("night", when => when.Hour is >= 22 or < 5),
    ];

    public static IEnumerable<string> Names => Clock.Select(span => span.Key).Append(Weekend);

    public static IEnumerable<(ProbeFeature Feature, RowSet Rows)> Read(IReadOnlyList<ProbeExample> examples)
    {
        if (examples.Any(example => example.When is { } when && when.TimeOfDay != TimeSpan.Zero))
        {
            foreach (var (key, holds) in Clock)
                yield return (new ProbeFeature(FeatureKind.Time, key), Holding(examples, holds));
        }

        yield return (
            new ProbeFeature(FeatureKind.Time, Weekend),
            Holding(examples, when => when.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday));
    }

    private static RowSet Holding(IReadOnlyList<ProbeExample> examples, Func<DateTimeOffset, bool> holds) =>
        new(examples.Count, Enumerable.Range(0, examples.Count).Where(row => examples[row].When is { } when && holds(when)));
}
