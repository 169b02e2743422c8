using System.Collections.Immutable;
using CoachBot.Probes.Features;
using CoachBot.Probes.Statistics;

namespace CoachBot.Probes;

/// <summary>Holds every feature against the outcomes: Fisher's exact test each, and one false discovery rate over all.</summary>
public static class PatternMiner
{
    /// <param name="table">Features of the examples with a known outcome.</param>
    /// <returns>All that was tested, the surest first; a pattern is what <see cref="Pattern.IsCalled"/>.</returns>
    public static ImmutableArray<Pattern> Mine(FeatureTable table, ProbeOutcomes outcomes)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(outcomes);
        var good = new RowSet(table.Rows, Enumerable.Range(0, table.Rows).Where(row => outcomes.Good[row]));
        var goodCount = good.Count;
        var tests = new Dictionary<int, FisherExact>();
        var seen = table.Columns.Select(column =>
        {
            var support = column.Has.Count;
            if (!tests.TryGetValue(support, out var test)) tests[support] = test = new FisherExact(table.Rows, goodCount, support);
            var both = column.Has.CountWith(good);
            return (column, support, both, P: test.TwoSided(both));
        }).ToArray();
        var attainable = tests.ToDictionary(test => test.Key, test => test.Value.Attainable);
        var q = DiscreteBenjaminiHochberg.Adjust(
            [.. seen.Select(one => one.P)], [.. seen.Select(one => attainable[one.support])], [.. seen.Select(one => one.column.Weight)]);
        return
        [
            .. seen
                .Select((one, i) => new Pattern(
                    one.column, one.support, one.both, table.Rows - one.support, goodCount - one.both, one.P, q[i],
                    [.. one.column.Has.Members.Select(row => outcomes.Rows[row] + 1)]))
                .OrderBy(pattern => pattern.Q).ThenBy(pattern => pattern.P),
        ];
    }
}
