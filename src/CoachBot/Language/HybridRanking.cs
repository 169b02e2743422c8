namespace CoachBot.Language;

/// <summary>
/// Joins BM25 and the sentence encoder: each one's scores are stretched to 0..1 over the candidates
/// of the query and summed, 0.7 for BM25 and 0.3 for the encoder. Measured on four public
/// collections this beats BM25 alone, where ranking by reciprocal rank fusion did not.
/// </summary>
public static class HybridRanking
{
    public const double LexicalWeight = 0.7;
    public const double SemanticWeight = 0.3;

    /// <summary>A score of 0 to 1 for each document; <paramref name="lexical"/> and <paramref name="semantic"/> speak of the same ones.</summary>
    public static double[] Combine(IReadOnlyList<double> lexical, IReadOnlyList<double> semantic)
    {
        ArgumentNullException.ThrowIfNull(lexical);
        ArgumentNullException.ThrowIfNull(semantic);
        var words = Stretch(lexical);
        var meaning = Stretch(semantic);
        return [.. words.Zip(meaning, (w, m) => (LexicalWeight * w) + (SemanticWeight * m))];
    }

    /// <summary>Smallest to 0, largest to 1; all 0 where they are the same.</summary>
    private static double[] Stretch(IReadOnlyList<double> scores)
    {
        if (scores.Count == 0)
            return [];
        var low = scores.Min();
        var range = scores.Max() - low;
        return [.. scores.Select(score => range > 0 ? (score - low) / range : 0)];
    }
}
