using System.Globalization;

namespace CoachBot.Probes.Features;

/// <summary>Time of day and of the week, where the dates tell it; a set whose dates have no time of day gives none.</summary>
internal static class TimeFeatures
{
    private const string Weekend = "weekend";

    private const string ReplyDelay = "reply_delay";

    /// <summary>With fewer delays known nothing is said about them.</summary>
    private const int FewestDelays = 10;

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

        foreach (var delay in Delays(examples)) yield return delay;
        yield return (
            new ProbeFeature(FeatureKind.Time, Weekend),
            Holding(examples, when => when.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday));
    }

    /// <summary>Features whose words have a value.</summary>
    public static IEnumerable<string> ValuedNames => [ReplyDelay];

    // A reply after more than the set's middle delay: what came before the outcome, unlike the delay of what came back.
    private static IEnumerable<(ProbeFeature Feature, RowSet Rows)> Delays(IReadOnlyList<ProbeExample> examples)
    {
        var minutes = examples.Select(example => (example.ActedAt - example.When)?.TotalMinutes).Select(delay => delay is >= 0 ? delay : null).ToArray();
        var known = minutes.OfType<double>().Order().ToArray();
        if (known.Length < FewestDelays || known.Length * 2 < examples.Count) yield break;
        var border = (int)Math.Ceiling(known[(known.Length - 1) / 2]);
        yield return (
            new ProbeFeature(FeatureKind.Time, ReplyDelay, border.ToString(CultureInfo.InvariantCulture)),
            new RowSet(examples.Count, Enumerable.Range(0, examples.Count).Where(row => minutes[row] > border)));
    }

    private static RowSet Holding(IReadOnlyList<ProbeExample> examples, Func<DateTimeOffset, bool> holds) =>
        new(examples.Count, Enumerable.Range(0, examples.Count).Where(row => examples[row].When is { } when && holds(when)));
}
