using CoachBot.Language;

namespace CoachBot.Knowledge.Qdrant;

/// <summary>
/// One search: Qdrant finds candidates by meaning and by words and says how near each is in meaning;
/// what the words say is computed here from the tenant's statistics. So every passage found has the
/// scores that the search in this process gives it, and the answers are the same.
/// </summary>
internal sealed class QdrantSearch(string tenant, WordSearch words, string query, ReadOnlyMemory<float> vector, KnowledgeFilter filter, int count)
{
    /// <summary>Candidates that each of the two ways contributes, at least.</summary>
    private const int FewestCandidates = 256;

    /// <summary>Up to so many passages Qdrant compares all; beyond, it walks its graph and may miss one.</summary>
    private const int MostCompared = 50_000;

    private readonly IReadOnlyList<string> _terms = words.Terms(query);
    private readonly int _candidates = Math.Max(FewestCandidates, 4 * count);

    /// <summary>The farthest passage is asked for because the scale of the ranking begins at it.</summary>
    internal HybridQuery Query() => new(
        vector.ToArray(), Weights(), QdrantFilter.For(tenant, filter), _candidates, words.Collection.Documents <= MostCompared);

    /// <param name="found">What <see cref="Query"/> found.</param>
    /// <param name="known">The passages of the points.</param>
    internal IReadOnlyList<ScoredChunk> Rank(HybridHits found, IReadOnlyDictionary<Guid, KnownPoint> known)
    {
        var norm = Norms.Of(vector.Span);
        var hits = found.Nearest.Where(hit => known.ContainsKey(hit.Id)).Select(hit => (Point: known[hit.Id], Meaning: hit.Score * norm * known[hit.Id].Norm)).ToList();
        var lexical = hits.ConvertAll(hit => words.Lexical(_terms, hit.Point.Passage));
        var semantic = hits.ConvertAll(hit => hit.Meaning);
        var floor = Floor(found).Where(hit => known.ContainsKey(hit.Id)).Select(hit => -hit.Score * norm * known[hit.Id].Norm).ToList();
        var scores = HybridRanking.Combine([.. lexical, .. floor.Select(_ => 0.0)], [.. semantic, .. floor]);
        return
        [
            .. hits.Select((hit, i) => (hit.Point, Scored: new ScoredChunk(hit.Point.Passage.Chunk, scores[i], lexical[i], semantic[i], words.Coverage(_terms, hit.Point.Passage))))
                .OrderByDescending(hit => hit.Scored.Score)
                .ThenBy(hit => hit.Scored.Chunk.Document, StringComparer.Ordinal)
                .ThenBy(hit => hit.Point.Place)
                .Select(hit => hit.Scored)
                // While a document is being replaced, its passages of before and after may both be there.
                .DistinctBy(hit => hit.Chunk.Passage, StringComparer.Ordinal)
                .Take(count),
        ];
    }

    /// <summary>Where not all admitted passages are among the candidates, the farthest of the others: it has none of the words, so it stands for the low end of both scales.</summary>
    private IReadOnlyList<(Guid Id, double Score)> Floor(HybridHits found) =>
        found.Nearest.Count < _candidates ? [] : found.Farthest;

    private SparseVector? Weights()
    {
        var weights = _terms.GroupBy(term => term, StringComparer.Ordinal)
            .Select(term => (term.Key, Weight: term.Count() * words.Collection.InverseDocumentFrequency(term.Key))).Where(term => term.Weight > 0).ToList();
        return weights.Count > 0 ? SparseVector.Of(weights) : null;
    }
}
