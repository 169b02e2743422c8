namespace CoachBot.Probes.Styles;

/// <summary>
/// Texts as rows of numbers that say how they are written and not what about: named traits, rates of function words, and which function words and
/// marks stand side by side once all other words are masked (text distortion: E. Stamatatos, EACL 2017). Each column is in standard deviations
/// from the mean of texts by many writers (the z-scores of J. Burrows's Delta, Literary and Linguistic Computing 17, 2002), cut at three.
/// </summary>
internal sealed class StyleTable
{
    private const int MostPairs = 120;

    private const double Cut = 3;

    /// <summary>What one column of the last two kinds counts beside a named trait, of which there are fewer and which tell more.</summary>
    private const double Minor = 0.5;

    private const string Masked = "*";

    private static readonly HashSet<string> Kept = StyleTraits.FunctionWords.ToHashSet(StringComparer.Ordinal);

    private StyleTable(double[][] rows, int works, int drafts) => (Rows, Works, Drafts) = (rows, rows[..works], rows[works..(works + drafts)]);

    /// <summary>The works first, then the drafts, then the other writers' texts.</summary>
    public double[][] Rows { get; }

    public double[][] Works { get; }

    public double[][] Drafts { get; }

    public static StyleTable Of(IReadOnlyList<StyleText> works, IReadOnlyList<StyleText> drafts, IReadOnlyList<StyleText> voices)
    {
        var all = works.Concat(drafts).Concat(voices).ToArray();
        var pairs = all.Select(Pairs).ToArray();
        var frequent = pairs.SelectMany(text => text.Keys).CountBy(pair => pair, StringComparer.Ordinal)
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(MostPairs).Select(pair => pair.Key);
        var columns = StyleTraits.All.Select(trait => (Values: all.Select(trait.Read).ToArray(), Weight: 1.0))
            .Concat(StyleTraits.FunctionWords.Select(word => (Values: all.Select(text => Rate(text, word)).ToArray(), Weight: Minor)))
            .Concat(frequent.Select(pair => (Values: pairs.Select(text => text.GetValueOrDefault(pair)).ToArray(), Weight: Minor)))
            .Select(column => Standardised(column.Values, works.Count + drafts.Count, column.Weight))
            .OfType<double[]>()
            .ToArray();
        return new StyleTable([.. Enumerable.Range(0, all.Length).Select(row => columns.Select(column => column[row]).ToArray())], works.Count, drafts.Count);
    }

    /// <returns>How often the word stands in 100 words.</returns>
    public static double Rate(StyleText text, string word) => 100.0 * text.Words.Count(one => one == word) / Math.Max(1, text.Words.Length);

    private static Dictionary<string, double> Pairs(StyleText text)
    {
        var tokens = text.Tokens.Select(Mask).ToArray();
        return tokens.Zip(tokens.Skip(1), (one, next) => $"{one} {next}")
            .CountBy(pair => pair, StringComparer.Ordinal)
            .ToDictionary(pair => pair.Key, pair => 100.0 * pair.Value / Math.Max(1, tokens.Length), StringComparer.Ordinal);
    }

    private static string Mask(string token)
    {
        if (!StyleText.IsWord(token)) return token[0] == '\n' ? "\n" : token;
        var word = token.ToLowerInvariant();
        return Kept.Contains(word) ? word : Masked;
    }

    // Null where all texts are the same.
    private static double[]? Standardised(double[] values, int before, double weight)
    {
        var mean = values.Average();
        var spread = Math.Sqrt(values.Average(value => (value - mean) * (value - mean)));
        if (spread < 1e-9) return null;
        var usual = values.Skip(before).Average();
        return [.. values.Select(value => weight * Math.Clamp((value - usual) / spread, -Cut, Cut))];
    }
}
