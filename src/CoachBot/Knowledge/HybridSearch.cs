using CoachBot.Language;

namespace CoachBot.Knowledge;

/// <summary>Passages ranked by words and by meaning, see <see cref="HybridRanking"/>. Immutable.</summary>
public sealed class HybridSearch
{
    private readonly WordSearch _words;

    /// <param name="passages">The passages.</param>
    /// <param name="vectors">The encoder's vector of each passage's <see cref="Chunk.EncoderText"/>.</param>
    public HybridSearch(IReadOnlyList<SearchedPassage> passages, IReadOnlyList<float[]> vectors)
    {
        ArgumentNullException.ThrowIfNull(passages);
        ArgumentNullException.ThrowIfNull(vectors);
        if (passages.Count != vectors.Count)
            throw new ArgumentException($"{passages.Count} passages need as many vectors, not {vectors.Count}.", nameof(vectors));
        Passages = passages;
        Vectors = vectors;
        _words = new WordSearch(Count(passages));
    }

    public IReadOnlyList<SearchedPassage> Passages { get; }

    public IReadOnlyList<float[]> Vectors { get; }

    /// <summary>The best <paramref name="count"/> of the admitted passages, best first; of equals the earlier one first.</summary>
    public IReadOnlyList<ScoredChunk> Find(string query, ReadOnlySpan<float> vector, KnowledgeFilter filter, int count)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var terms = _words.Terms(query);
        int[] admitted = [.. Enumerable.Range(0, Passages.Count).Where(i => filter.Admits(Passages[i].Chunk))];
        double[] lexical = [.. admitted.Select(i => _words.Lexical(terms, Passages[i]))];
        var semantic = new double[admitted.Length];
        for (var i = 0; i < admitted.Length; i++)
            semantic[i] = Language.Vectors.Dot(Vectors[admitted[i]], vector);
        var scores = HybridRanking.Combine(lexical, semantic);
        return
        [
            .. Enumerable.Range(0, admitted.Length)
                .OrderByDescending(i => scores[i])
                .Take(count)
                .Select(i => new ScoredChunk(Passages[admitted[i]].Chunk, scores[i], lexical[i], semantic[i], _words.Coverage(terms, Passages[admitted[i]]))),
        ];
    }

    private static TermStatistics Count(IReadOnlyList<SearchedPassage> passages) => new(
        passages.Count,
        passages.Count > 0 ? passages.Average(passage => passage.Length) : 0,
        passages.SelectMany(passage => passage.Terms.Keys).CountBy(term => term, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal));
}
