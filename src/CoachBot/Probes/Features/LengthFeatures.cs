using System.Globalization;
using CoachBot.Language;

namespace CoachBot.Probes.Features;

/// <summary>Long and short texts; the borders are the set's own middle and upper quarter, set without looking at outcomes.</summary>
internal static class LengthFeatures
{
    public static IEnumerable<(ProbeFeature Feature, RowSet Rows)> Read(IReadOnlyList<ProbeExample> examples) =>
        OfSide(examples, Sides.Action, example => example.Action)
            .Concat(OfSide(examples, Sides.Situation, example => example.Situation));

    private static IEnumerable<(ProbeFeature Feature, RowSet Rows)> OfSide(
        IReadOnlyList<ProbeExample> examples, string side, Func<ProbeExample, string> text)
    {
        var lengths = examples.Select(example => SearchTokenizer.Words(PlainForm.Cut(text(example))).Count()).ToArray();
        var sorted = lengths.Order().ToArray();
        foreach (var border in new[] { sorted[sorted.Length / 2], sorted[sorted.Length * 3 / 4] }.Distinct())
        {
            yield return (
                new ProbeFeature(FeatureKind.Length, side, border.ToString(CultureInfo.InvariantCulture)),
                new RowSet(lengths.Length, Enumerable.Range(0, lengths.Length).Where(row => lengths[row] > border)));
        }
    }
}
