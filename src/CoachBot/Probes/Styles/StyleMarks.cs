using System.Collections.Immutable;
using CoachBot.Probes.Statistics;

namespace CoachBot.Probes.Styles;

/// <summary>Finds the named traits in which works differ most from drafts.</summary>
internal static class StyleMarks
{
    private const int MostMarks = 5;

    private const int MostWords = 2;

    private const double HighestQ = 0.05;

    public const string Word = "word";

    public static ImmutableArray<StyleMark> Find(IReadOnlyList<StyleText> works, IReadOnlyList<StyleText> drafts)
    {
        var compared = StyleTraits.All.Select(trait => Compare(trait.Name, "", trait.Read))
            .Concat(StyleTraits.FunctionWords.Select(word => Compare(Word, word, text => StyleTable.Rate(text, word))))
            .ToArray();
        var q = BenjaminiHochberg.Adjust([.. compared.Select(one => one.P)]);
        var sure = compared.Select((one, i) => one.Mark with { Q = q[i] }).Where(mark => mark.Q <= HighestQ).OrderByDescending(mark => Math.Abs(mark.Difference)).ToArray();
        var words = sure.Where(mark => mark.Name == Word).Take(MostWords).ToHashSet();
        return [.. sure.Where(mark => mark.Name != Word || words.Contains(mark)).Take(MostMarks)];

        (StyleMark Mark, double P) Compare(string name, string word, Func<StyleText, double> read)
        {
            var (own, generic) = (works.Select(read).ToArray(), drafts.Select(read).ToArray());
            var (mean, other) = (own.Average(), generic.Average());
            var (variance, otherVariance) = (Variance(own, mean), Variance(generic, other));
            var pooled = Math.Sqrt((variance + otherVariance) / 2);
            return (new StyleMark(name, word, mean, other, pooled < 1e-9 ? Math.Sign(mean - other) * 9 : (mean - other) / pooled, 1), TwoSided(mean - other, variance / own.Length, otherVariance / generic.Length));
        }
    }

    // Welch's test with the normal curve in place of Student's: there are at least 20 works and 40 drafts.
    private static double TwoSided(double difference, double variance, double otherVariance)
    {
        if (Math.Abs(difference) < 1e-12) return 1;
        var z = Math.Abs(difference) / Math.Sqrt(Math.Max(1e-12, variance + otherVariance));
        return Math.Clamp(NormalTail(z) * 2, 0, 1);
    }

    /// <summary>The upper tail of the normal curve (Abramowitz and Stegun, 26.2.17; error below 1e-7).</summary>
    private static double NormalTail(double z)
    {
        var t = 1 / (1 + (0.2316419 * z));
        var polynomial = t * (0.319381530 + (t * (-0.356563782 + (t * (1.781477937 + (t * (-1.821255978 + (t * 1.330274429))))))));
        return Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI) * polynomial;
    }

    private static double Variance(double[] values, double mean) => values.Sum(value => (value - mean) * (value - mean)) / Math.Max(1, values.Length - 1);
}
