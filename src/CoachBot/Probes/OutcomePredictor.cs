using CoachBot.Probes.Features;

namespace CoachBot.Probes;

/// <summary>
/// Learns from some examples how others will end: the one feature that tells most there, and up to two more where they are very sure, combined
/// as naive Bayes does. Deliberately modest: with fifty examples anything richer learns noise.
/// </summary>
internal sealed class OutcomePredictor
{
    private const int MostFeatures = 3;

    /// <summary>Standard errors that the first feature must be away from chance in the examples learnt from.</summary>
    private const double SureForFirst = 2;

    private const double SureForMore = 3.5;

    private readonly double _prior;
    private readonly List<(RowSet Has, double WithIt, double WithoutIt)> _evidence = [];

    private OutcomePredictor(double prior) => _prior = prior;

    /// <param name="learntFrom">The rows that may be looked at.</param>
    /// <param name="good">The rows that ended well; only those learnt from are read.</param>
    public static OutcomePredictor Learn(FeatureTable table, RowSet learntFrom, RowSet good)
    {
        int n = learntFrom.Count, goodCount = learntFrom.CountWith(good);
        var predictor = new OutcomePredictor(Math.Log((goodCount + 0.5) / (n - goodCount + 0.5)));
        foreach (var (column, z) in Best(table, learntFrom, good, n, goodCount))
        {
            if (Math.Abs(z) < (predictor._evidence.Count == 0 ? SureForFirst : SureForMore)) break;
            int support = column.Has.CountWith(learntFrom), both = column.Has.CountWith(learntFrom, good);
            predictor._evidence.Add((
                column.Has,
                LikelihoodRatio(both, goodCount, support - both, n - goodCount),
                LikelihoodRatio(goodCount - both, goodCount, n - support - (goodCount - both), n - goodCount)));
        }

        return predictor;
    }

    public bool IsGood(int row) => _prior + _evidence.Sum(one => one.Has[row] ? one.WithIt : one.WithoutIt) > 0;

    // Ranked by the log of evidence times what the kind of feature was worth before.
    private static IEnumerable<(FeatureColumn Column, double Z)> Best(FeatureTable table, RowSet learntFrom, RowSet good, int n, int goodCount)
    {
        // Kept in order by insertion: this runs hundreds of thousands of times in one probe.
        var best = new List<(FeatureColumn Column, double Z, double Evidence)>(MostFeatures + 1);
        foreach (var column in table.Columns)
        {
            var z = StandardErrors(column.Has.CountWith(learntFrom, good), column.Has.CountWith(learntFrom), goodCount, n);
            var evidence = (z * z / 2) + column.LogWeight;
            var at = best.Count;
            while (at > 0 && best[at - 1].Evidence < evidence) at--;
            if (at == MostFeatures) continue;
            best.Insert(at, (column, z, evidence));
            if (best.Count > MostFeatures) best.RemoveAt(MostFeatures);
        }

        return best.Select(one => (one.Column, one.Z));
    }

    /// <summary>How far the good ends among those with the feature are from what chance expects (hypergeometric).</summary>
    private static double StandardErrors(double both, double support, double good, double n)
    {
        var variance = support * (n - support) * good * (n - good) / (n * n * Math.Max(1, n - 1));
        return variance <= 0 ? 0 : (both - (support * good / n)) / Math.Sqrt(variance);
    }

    private static double LikelihoodRatio(int inGood, int good, int inBad, int bad) =>
        Math.Log((inGood + 0.5) / (good + 1.0)) - Math.Log((inBad + 0.5) / (bad + 1.0));
}
