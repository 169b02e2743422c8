namespace CoachBot.Probes.Arms;

/// <summary>The exact two-sided sign test of a preference between two: how many of n choices have to agree before p is below 0.05.</summary>
public static class SignTest
{
    /// <summary>What chance alone may be right about.</summary>
    public const double Level = 0.05;

    /// <returns>Twice the chance of as many wins or more of n, were both equally good; at most 1.</returns>
    public static double P(int wins, int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(wins, n);
        var term = Math.Pow(0.5, n);
        var (least, tail) = (Math.Max(wins, n - wins), 0.0);
        // From the far end inwards: the small terms first.
        for (var k = n; k >= least; k--)
        {
            tail += term;
            term *= (double)k / (n - k + 1);
        }

        return Math.Min(1, 2 * tail);
    }

    /// <returns>The fewest wins of n that settle it; null where not even all of them would (below 6).</returns>
    public static int? Limit(int n)
    {
        if (P(n, n) >= Level) return null;
        var wins = n;
        while (wins > 0 && P(wins - 1, n) < Level && 2 * (wins - 1) > n) wins--;
        return wins;
    }

    /// <returns>How many more choices could settle it at best, if all of them went to the one that leads; 0 where it is settled.</returns>
    public static int MoreToSettle(int wins, int n)
    {
        var leading = Math.Max(wins, n - wins);
        var more = 0;
        while (Limit(n + more) is not { } limit || leading + more < limit) more++;
        return more;
    }
}
