namespace CoachBot.Probes.Statistics;

/// <summary>Natural logarithms of factorials: summed up to 1,000, by Stirling's series above (error below 1e-12 there).</summary>
internal static class LogFactorials
{
    private static readonly double[] Table = Sum(1000);

    public static double Of(int n)
    {
        if (n < Table.Length) return Table[n];
        double x = n;
        return (x * Math.Log(x)) - x + (0.5 * Math.Log(2 * Math.PI * x)) + (1 / (12 * x)) - (1 / (360 * x * x * x));
    }

    private static double[] Sum(int most)
    {
        var table = new double[most + 1];
        for (var n = 2; n <= most; n++) table[n] = table[n - 1] + Math.Log(n);
        return table;
    }
}
