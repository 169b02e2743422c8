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
}
