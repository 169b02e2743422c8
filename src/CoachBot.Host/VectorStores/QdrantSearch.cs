using CoachBot.Knowledge;
using CoachBot.Language;

namespace CoachBot.Host.VectorStores;

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
    private readonly object _filter = QdrantFilter.For(tenant, filter);
    private readonly object _params = new { exact = words.Collection.Documents <= MostCompared };

    /// <summary>
    /// Two searches: the candidates of both ways, joined by fusion and then scored by meaning; and the
    /// admitted passage that is farthest in meaning, which the scale of the ranking begins at.
    /// </summary>
    internal IReadOnlyList<object> Requests()
    {
        var dense = vector.ToArray();
        var fused = new
        {
            prefetch = Prefetches(dense),
            query = new { fusion = "dbsf" },
            limit = 2 * _candidates,
        };
        return
        [
            new { prefetch = fused, query = dense, @using = QdrantSchema.Dense, filter = _filter, @params = _params, limit = 2 * _candidates, with_payload = false },
            new { query = Array.ConvertAll(dense, number => -number), @using = QdrantSchema.Dense, filter = _filter, @params = _params, limit = 1, with_payload = false },
        ];
    }

    /// <param name="found">What <see cref="Requests"/> found.</param>
    /// <param name="known">The passages of the points.</param>
    internal IReadOnlyList<ScoredChunk> Rank(IReadOnlyList<IReadOnlyList<(Guid Id, double Score)>> found, IReadOnlyDictionary<Guid, KnownPoint> known)
    {
        var norm = Norms.Of(vector.Span);
        var hits = found[0].Where(hit => known.ContainsKey(hit.Id)).Select(hit => (Point: known[hit.Id], Meaning: hit.Score * norm * known[hit.Id].Norm)).ToList();
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
    private IReadOnlyList<(Guid Id, double Score)> Floor(IReadOnlyList<IReadOnlyList<(Guid Id, double Score)>> found) =>
        found[0].Count < _candidates ? [] : found[1];

    private List<object> Prefetches(float[] dense)
    {
        var prefetches = new List<object> { new { query = dense, @using = QdrantSchema.Dense, filter = _filter, @params = _params, limit = _candidates } };
        var weights = _terms.GroupBy(term => term, StringComparer.Ordinal)
            .Select(term => (term.Key, Weight: term.Count() * words.Collection.InverseDocumentFrequency(term.Key))).Where(term => term.Weight > 0).ToList();
        if (weights.Count > 0)
            prefetches.Add(new { query = SparseVector.Of(weights), @using = QdrantSchema.Words, filter = _filter, limit = _candidates });
        return prefetches;
    }
}
