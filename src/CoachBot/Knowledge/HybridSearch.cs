using CoachBot.Language;

namespace CoachBot.Knowledge;

/// <summary>Passages ranked by words and by meaning, see <see cref="HybridRanking"/>. Immutable.</summary>
public sealed class HybridSearch
{
    private readonly Bm25 _words;
    private readonly QueryRepair _repair;
    private readonly HashSet<string>[] _terms;

    /// <param name="chunks">The passages.</param>
    /// <param name="vectors">The encoder's vector of each passage's <see cref="Chunk.EncoderText"/>.</param>
    public HybridSearch(IReadOnlyList<Chunk> chunks, IReadOnlyList<float[]> vectors)
    {
        ArgumentNullException.ThrowIfNull(chunks);
        ArgumentNullException.ThrowIfNull(vectors);
        if (chunks.Count != vectors.Count)
            throw new ArgumentException($"{chunks.Count} passages need as many vectors, not {vectors.Count}.", nameof(vectors));
        Chunks = chunks;
        Vectors = vectors;
        List<string>[] terms = [.. chunks.Select(chunk => SearchTokenizer.Terms(chunk.SearchText).ToList())];
        _words = new Bm25(terms);
        _repair = new QueryRepair(_words);
        _terms = Array.ConvertAll(terms, list => list.ToHashSet(StringComparer.Ordinal));
    }

    public IReadOnlyList<Chunk> Chunks { get; }

    public IReadOnlyList<float[]> Vectors { get; }

    /// <summary>The best <paramref name="count"/> of the admitted passages, best first; of equals the earlier one first.</summary>
    public IReadOnlyList<ScoredChunk> Find(string query, ReadOnlySpan<float> vector, KnowledgeFilter filter, int count)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var terms = _repair.Terms(query);
        var words = _words.Score(terms);
        int[] admitted = [.. Enumerable.Range(0, Chunks.Count).Where(i => filter.Admits(Chunks[i]))];
        double[] lexical = [.. admitted.Select(i => words[i])];
        var semantic = new double[admitted.Length];
        for (var i = 0; i < admitted.Length; i++)
            semantic[i] = Language.Vectors.Dot(Vectors[admitted[i]], vector);
        var scores = HybridRanking.Combine(lexical, semantic);
        return
        [
            .. Enumerable.Range(0, admitted.Length)
                .OrderByDescending(i => scores[i])
                .Take(count)
                .Select(i => new ScoredChunk(Chunks[admitted[i]], scores[i], lexical[i], semantic[i], Coverage(terms, _terms[admitted[i]]))),
        ];
    }

    private double Coverage(IReadOnlyList<string> query, HashSet<string> passage)
    {
        var unknown = Math.Log(1 + ((Chunks.Count + 0.5) / 0.5));
        double all = 0;
        double found = 0;
        foreach (var term in query.Distinct(StringComparer.Ordinal))
        {
            var weight = _words.InverseDocumentFrequency(term);
            all += weight > 0 ? weight : unknown;
            found += passage.Contains(term) ? weight : 0;
        }

        return all > 0 ? found / all : 0;
    }
}
