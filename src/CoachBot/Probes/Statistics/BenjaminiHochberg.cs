namespace CoachBot.Probes.Statistics;

/// <summary>
/// False discovery rate of many tests (Benjamini and Hochberg, J. R. Stat. Soc. B 57, 1995): of the tests with q of at most x,
/// a share of at most x is expected to be false.
/// </summary>
public static class BenjaminiHochberg
{
    /// <returns>The q-value of each p-value, in the same order.</returns>
    public static double[] Adjust(IReadOnlyList<double> p)
    {
        ArgumentNullException.ThrowIfNull(p);
        var q = new double[p.Count];
        var order = Enumerable.Range(0, p.Count).OrderBy(i => p[i]).ToArray();
        var least = 1.0;
        for (var rank = order.Length; rank >= 1; rank--)
        {
            var i = order[rank - 1];
            least = Math.Min(least, p[i] * p.Count / rank);
            q[i] = least;
        }

        return q;
    }

    /// <summary>
    /// The same with weights that make some tests likelier from the start: p over weight, the weights scaled to a mean of one
    /// (Genovese, Roeder and Wasserman, Biometrika 93, 2006). They have to be set before the outcomes are seen.
    /// </summary>
    /// <param name="weights">Above 0, one for each p.</param>
    public static double[] AdjustWeighted(IReadOnlyList<double> p, IReadOnlyList<double> weights)
    {
        ArgumentNullException.ThrowIfNull(p);
        ArgumentNullException.ThrowIfNull(weights);
        if (p.Count == 0) return [];
        var mean = weights.Average();
        return Adjust([.. p.Zip(weights, (one, weight) => one * mean / weight)]);
    }
}
