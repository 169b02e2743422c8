namespace CoachBot.Probes.Statistics;

/// <summary>The chance that one of the first group scores higher than one of the second: the area under the ROC curve, ties counting half.</summary>
public static class AreaUnderCurve
{
    private const double Z = 1.959963984540054;

    public static double Of(double[] higher, double[] lower)
    {
        ArgumentNullException.ThrowIfNull(higher);
        ArgumentNullException.ThrowIfNull(lower);
        if (higher.Length == 0 || lower.Length == 0) return 0.5;
        var sorted = lower.Order().ToArray();
        return higher.Sum(score => (CountBelow(sorted, score) + CountBelow(sorted, Math.BitIncrement(score))) / 2.0) / ((double)higher.Length * lower.Length);
    }

    /// <summary>
    /// An interval of 95 % (Hanley and McNeil, Radiology 143, 1982). An area of 1 is taken as a little less, half an example of the smaller group, lest the interval be a point.
    /// </summary>
    public static Interval Range(double area, int higher, int lower)
    {
        var most = 1 - (0.5 / Math.Max(1, Math.Min(higher, lower)));
        var a = Math.Clamp(area, 1 - most, most);
        double q1 = a / (2 - a), q2 = 2 * a * a / (1 + a);
        var variance = ((a * (1 - a)) + ((higher - 1) * (q1 - (a * a))) + ((lower - 1) * (q2 - (a * a)))) / ((double)higher * lower);
        var spread = Z * Math.Sqrt(Math.Max(0, variance));
        return new Interval(Math.Max(0, a - spread), Math.Min(1, a + spread));
    }

    private static int CountBelow(double[] ascending, double score)
    {
        var (low, high) = (0, ascending.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (ascending[middle] < score) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
