using System.Collections.Immutable;

namespace CoachBot.Probes.Features;

/// <summary>
/// What each example has and lacks. Features that split the set nearly the same way are one column: they cannot be told apart,
/// and testing each would only raise the bar for all.
/// </summary>
public sealed record FeatureTable(int Rows, ImmutableArray<FeatureColumn> Columns)
{
    /// <summary>Phi from which on two features are one. The most general one speaks for them.</summary>
    private const double SamePhi = 0.7;

    /// <summary>Every further test raises the bar for all. Beyond these weights are so small that nothing would stand out, so none are tested.</summary>
    private const int MostColumns = 25;

    /// <param name="examples">Only their situations, actions and dates are read: never responses or outcomes.</param>
    public static FeatureTable Read(IReadOnlyList<ProbeExample> examples)
    {
        ArgumentNullException.ThrowIfNull(examples);
        if (examples.Count == 0) return new FeatureTable(0, []);
        var found = CueFeatures.Read(examples)
            .Concat(TimeFeatures.Read(examples))
            .Concat(LengthFeatures.Read(examples))
            .Concat(WordFeatures.Read(examples))
            .Where(found => IsCommonEnough(found.Rows.Count, examples.Count))
            .OrderByDescending(found => found.Feature.Weight)
            .ThenBy(found => Math.Abs((2 * found.Rows.Count) - examples.Count))
            .ThenBy(found => found.Feature.Key, StringComparer.Ordinal);
        return new FeatureTable(examples.Count, Merge(found));
    }

    /// <summary>At least four examples, and a twentieth of them, have it, and as many lack it: else no test could tell anything.</summary>
    public static bool IsCommonEnough(int support, int rows)
    {
        var least = Math.Max(4, rows / 20);
        return support >= least && rows - support >= least;
    }

    private static ImmutableArray<FeatureColumn> Merge(IEnumerable<(ProbeFeature Feature, RowSet Rows)> features)
    {
        var columns = new List<FeatureColumn>();
        foreach (var (feature, rows) in features)
        {
            var same = columns.FindIndex(column => column.Has.Phi(rows) >= SamePhi);
            if (same < 0) columns.Add(new FeatureColumn(feature, rows, []));
            else columns[same] = columns[same] with { Aliases = columns[same].Aliases.Add(feature) };
        }

        return [.. columns.OrderByDescending(column => column.Weight).ThenBy(column => column.Feature.Key, StringComparer.Ordinal).Take(MostColumns)];
    }
}

/// <param name="Feature">The feature that speaks for the column.</param>
/// <param name="Has">The rows that have it.</param>
/// <param name="Aliases">Features that go along with it so closely that they cannot be told apart here.</param>
public sealed record FeatureColumn(ProbeFeature Feature, RowSet Has, ImmutableArray<ProbeFeature> Aliases)
{
    /// <summary>How steeply a feature's worth falls with the unevenness of its split: one that a quarter of the examples have weighs a sixth of one that half have.</summary>
    private const int Steepness = 6;

    /// <summary>
    /// What finding something here would be worth, known before any outcome is seen: more for the likelier kinds, and more the more evenly the feature
    /// splits the set, since what half of one's cases have is both more useful and more testable than what is rare.
    /// </summary>
    public double Weight { get; } = WeightOf(Feature, Has);

    /// <summary>Natural logarithm of the weight.</summary>
    internal double LogWeight { get; } = Math.Log(WeightOf(Feature, Has));

    private static double WeightOf(ProbeFeature feature, RowSet has) =>
        feature.Weight * Math.Pow(4.0 * has.Count * (has.Rows - has.Count) / ((double)has.Rows * has.Rows), Steepness);
}
