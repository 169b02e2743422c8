namespace CoachBot.Probes.Statistics;

/// <summary>
/// Fisher's exact test of a two by two table with fixed margins, two-sided: the probability of all tables that are no more
/// likely than the one seen (R. A. Fisher, "Statistical Methods for Research Workers", 1934; Agresti, "Categorical Data
/// Analysis", 3.5). One instance holds all tables with the same margins, so that the distribution of p under chance is at hand too.
/// </summary>
public sealed class FisherExact
{
    // Two tables count as equally likely within rounding, as R's fisher.test has it.
    private const double Tolerance = 1 + 1e-7;

    private readonly double[] _probabilities;
    private readonly double[] _twoSided;
    private readonly int _lowest;

    /// <param name="total">All examples.</param>
    /// <param name="successes">Examples that ended well.</param>
    /// <param name="support">Examples that have the feature.</param>
    public FisherExact(int total, int successes, int support)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(total);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)successes, (uint)total);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)support, (uint)total);
        _lowest = Math.Max(0, support + successes - total);
        var highest = Math.Min(support, successes);
        _probabilities = new double[highest - _lowest + 1];
        var all = LogChoose(total, support);
        for (var k = _lowest; k <= highest; k++)
            _probabilities[k - _lowest] = Math.Exp(LogChoose(successes, k) + LogChoose(total - successes, support - k) - all);
        _twoSided = [.. _probabilities.Select(seen => Math.Min(1, _probabilities.Where(p => p <= seen * Tolerance).Sum()))];
    }

    /// <param name="successesWith">Examples that have the feature and ended well.</param>
    public double TwoSided(int successesWith) => _twoSided[successesWith - _lowest];

    /// <summary>The probability, under chance, of a p of at most <paramref name="level"/>: below the level, as few tables are possible.</summary>
    public double ChanceOfAtMost(double level)
    {
        var sum = 0.0;
        for (var i = 0; i < _twoSided.Length; i++)
            if (_twoSided[i] <= level * Tolerance) sum += _probabilities[i];
        return Math.Min(1, sum);
    }

    private static double LogChoose(int n, int k) => LogFactorial(n) - LogFactorial(k) - LogFactorial(n - k);

    private static double LogFactorial(int n) => LogFactorials.Of(n);
}
