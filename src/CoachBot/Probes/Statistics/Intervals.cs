using System.Runtime.InteropServices;

namespace CoachBot.Probes.Statistics;

/// <summary>From low to high, both included.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Interval(double Low, double High)
{
    public double Width => High - Low;

    public bool Holds(double value) => value >= Low && value <= High;
}

/// <summary>Intervals of 95 % for rates and for differences of rates that hold for small counts.</summary>
public static class Intervals
{
    /// <summary>The normal quantile of 97.5 %.</summary>
    private const double Z = 1.959963984540054;

    /// <summary>Wilson's score interval of a rate (E. B. Wilson, JASA 22, 1927).</summary>
    /// <param name="successes">May be fractional where a rate is a mean of several runs.</param>
    public static Interval Wilson(double successes, int total)
    {
        if (total == 0) return new Interval(0, 1);
        var rate = successes / total;
        var spread = Z * Math.Sqrt((rate * (1 - rate) / total) + (Z * Z / (4.0 * total * total)));
        var centre = rate + (Z * Z / (2.0 * total));
        var scale = 1 + (Z * Z / total);
        return new Interval(Math.Max(0, (centre - spread) / scale), Math.Min(1, (centre + spread) / scale));
    }

    /// <summary>The difference of two independent rates, first less second: Newcombe's hybrid score interval (Statistics in Medicine 17, 1998, method 10).</summary>
    public static Interval Newcombe(int successes1, int total1, int successes2, int total2)
    {
        if (total1 == 0 || total2 == 0) return new Interval(-1, 1);
        double rate1 = (double)successes1 / total1, rate2 = (double)successes2 / total2;
        var (one, two) = (Wilson(successes1, total1), Wilson(successes2, total2));
        var low = rate1 - rate2 - Math.Sqrt(Square(rate1 - one.Low) + Square(two.High - rate2));
        var high = rate1 - rate2 + Math.Sqrt(Square(one.High - rate1) + Square(rate2 - two.Low));
        return new Interval(low, high);
    }

    private static double Square(double x) => x * x;
}
