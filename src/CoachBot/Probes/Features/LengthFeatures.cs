using CoachBot.Language;

namespace CoachBot.Probes.Features;

/// <summary>Long and short texts; the borders are the set's own middle and upper quarter, set without looking at outcomes.</summary>
internal static class LengthFeatures
{
    public static IEnumerable<(ProbeFeature Feature, RowSet Rows)> Read(IReadOnlyList<ProbeExample> examples) =>
        OfSide(examples, "action", "what you did is told in", example => example.Action)
            .Concat(OfSide(examples, "situation", "the situation is told in", example => example.Situation));

    private static IEnumerable<(ProbeFeature Feature, RowSet Rows)> OfSide(
        IReadOnlyList<ProbeExample> examples, string side, string told, Func<ProbeExample, string> text)
    {
        var lengths = examples.Select(example => SearchTokenizer.Words(PlainForm.Cut(text(example))).Count()).ToArray();
        var sorted = lengths.Order().ToArray();
        foreach (var border in new[] { sorted[sorted.Length / 2], sorted[sorted.Length * 3 / 4] }.Distinct())
        {
            yield return (
                new ProbeFeature($"length:{side}:{border}", FeatureKind.Length, $"{told} more than {border} words"),
                new RowSet(lengths.Length, Enumerable.Range(0, lengths.Length).Where(row => lengths[row] > border)));
        }
    }
}
