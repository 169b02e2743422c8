namespace CoachBot.Probes.Statistics;

/// <summary>
/// False discovery rate of many tests (Benjamini and Hochberg, J. R. Stat. Soc. B 57, 1995): of the tests with q of at most x,
/// a share of at most x is expected to be false.
/// </summary>
public static class BenjaminiHochberg
{
    /// <returns>The q-value of each p-value, in the same order.</returns>
    public static double[] Adjust(IReadOnlyList<double> p) => StepUp(p, level => p.Count * level);

    /// <summary>
    /// The same for discrete tests, whose p under chance is below x more seldom than x: the expected number of false calls at a level is the
    /// sum of each test's own probability (Gilbert 2005; Heyse 2011; Döhler, Durand and Roquain, Electron. J. Stat. 12, 2018), so a word that is
    /// too rare ever to be significant costs the others nothing. Weights let some tests be likelier from the start
    /// (Genovese, Roeder and Wasserman, Biometrika 93, 2006); they have to be set before the outcomes are seen.
    /// </summary>
    /// <returns>The q-value of each test, in the same order; never above the plain procedure's with equal weights.</returns>
    public static double[] AdjustDiscrete(IReadOnlyList<WeightedTest> tests)
    {
        var scaled = tests.Select(test => test.P / test.Weight).ToArray();
        return StepUp(scaled, level => tests.Sum(test => test.ChanceOfAtMost(level * test.Weight)));
    }

    private static double[] StepUp(IReadOnlyList<double> p, Func<double, double> expectedFalse)
    {
        var q = new double[p.Count];
        var order = Enumerable.Range(0, p.Count).OrderBy(i => p[i]).ToArray();
        var least = 1.0;
        for (var rank = order.Length; rank >= 1; rank--)
        {
            var i = order[rank - 1];
            least = Math.Min(least, expectedFalse(p[i]) / rank);
            q[i] = least;
        }

        return q;
    }
}

/// <param name="P">The p-value seen.</param>
/// <param name="Weight">How much likelier than others the test is to find something, from what was known before.</param>
/// <param name="ChanceOfAtMost">Under chance, the probability of a p of at most the given level.</param>
public sealed record WeightedTest(double P, double Weight, Func<double, double> ChanceOfAtMost);
