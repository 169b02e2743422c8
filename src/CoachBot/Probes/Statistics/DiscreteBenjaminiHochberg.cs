namespace CoachBot.Probes.Statistics;

/// <summary>
/// False discovery rate of exact tests on counts. Such a test can give only few p-values, so a bar of x is passed by chance less often than x:
/// by the greatest attainable p that is at most x. Heyse's procedure puts that in place of the bar in the one of Benjamini and Hochberg
/// (J. F. Heyse, "A false discovery rate procedure for categorical data", 2011; Döhler, Durand and Roquain, Electronic Journal of Statistics 12, 2018).
/// Weights, scaled to a mean of one, make some tests likelier from the start (Genovese, Roeder and Wasserman, Biometrika 93, 2006).
/// They and what is attainable have to be known before outcomes are seen.
/// </summary>
public static class DiscreteBenjaminiHochberg
{
    /// <param name="p">The p-value of each test.</param>
    /// <param name="attainable">The p-values that each test can give, ascending.</param>
    /// <param name="weights">Above 0, one for each test.</param>
    /// <returns>The q-value of each test, in the same order.</returns>
    public static double[] Adjust(IReadOnlyList<double> p, IReadOnlyList<double[]> attainable, IReadOnlyList<double> weights)
    {
        ArgumentNullException.ThrowIfNull(p);
        ArgumentNullException.ThrowIfNull(attainable);
        ArgumentNullException.ThrowIfNull(weights);
        var q = new double[p.Count];
        var bars = p.Select((one, i) => one / weights[i]).ToArray();
        var order = Enumerable.Range(0, p.Count).OrderBy(i => bars[i]).ToArray();
        var least = 1.0;
        for (var rank = order.Length; rank >= 1; rank--)
        {
            var bar = bars[order[rank - 1]];
            var byChance = 0.0;
            for (var i = 0; i < attainable.Count; i++) byChance += GreatestUpTo(attainable[i], bar * weights[i]);
            least = Math.Min(least, byChance / rank);
            q[order[rank - 1]] = least;
        }

        return q;
    }

    // A little above the bar: p-values that are equal but for rounding count as equal.
    private static double GreatestUpTo(double[] ascending, double bar)
    {
        var found = Array.BinarySearch(ascending, bar * (1 + 1e-9));
        var at = found >= 0 ? found : ~found - 1;
        return at < 0 ? 0 : ascending[at];
    }
}
