namespace CoachBot.Probes.Statistics;

/// <summary>
/// Fisher's exact test of a two by two table with fixed margins, two-sided: the probability of all tables that are no more
/// likely than the one seen (R. A. Fisher, "Statistical Methods for Research Workers", 1934; Agresti, "Categorical Data
/// Analysis", 3.5). One instance holds all tables with the same margins.
/// </summary>
public sealed class FisherExact
{
    // Two tables count as equally likely within rounding, as R's fisher.test has it.
    private const double Tolerance = 1 + 1e-7;

    private readonly double[] _twoSided;
    private readonly int _lowest;

    /// <param name="total">All examples.</param>
    /// <param name="successes">Examples that ended well.</param>
    /// <param name="support">Examples that have the feature.</param>
    public FisherExact(int total, int successes, int support)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(total);
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfNegative(support);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(successes, total);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(support, total);
        _lowest = Math.Max(0, support + successes - total);
        var highest = Math.Min(support, successes);
        var probabilities = new double[highest - _lowest + 1];
        var all = LogChoose(total, support);
        for (var k = _lowest; k <= highest; k++)
            probabilities[k - _lowest] = Math.Exp(LogChoose(successes, k) + LogChoose(total - successes, support - k) - all);
        _twoSided = [.. probabilities.Select(seen => Math.Min(1, probabilities.Where(p => p <= seen * Tolerance).Sum()))];
    }

    /// <summary>Every p-value that these margins can give, ascending.</summary>
    public double[] Attainable => [.. _twoSided.Order()];

    /// <param name="successesWith">Examples that have the feature and ended well.</param>
    public double TwoSided(int successesWith) => _twoSided[successesWith - _lowest];

    private static double LogChoose(int n, int k) => LogFactorials.Of(n) - LogFactorials.Of(k) - LogFactorials.Of(n - k);
}
