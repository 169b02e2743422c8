using CoachBot.Language;
using Microsoft.Extensions.AI;

namespace CoachBot.Knowledge;

/// <summary>
/// Hybrid search in memory. A search sees the passages of before or after an upsert, never a
/// mixture; both may be called from many threads.
/// </summary>
public sealed class InProcessIndex(IEmbeddingGenerator<string, Embedding<float>> encoder) : IKnowledgeIndex, IDisposable
{
    private readonly SemaphoreSlim _writing = new(1, 1);
    private volatile HybridSearch _search = new([], []);

    /// <summary>The passages, in the order in which they came.</summary>
    public IReadOnlyList<Chunk> Chunks => _search.Chunks;

    /// <inheritdoc />
    public async Task UpsertAsync(IReadOnlyList<Chunk> chunks, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(chunks);
        var embeddings = await encoder.GenerateAsync(chunks.Select(chunk => chunk.EncoderText), cancellationToken: cancellationToken);
        await _writing.WaitAsync(cancellationToken);
        try
        {
            var replaced = chunks.Select(chunk => chunk.Document).ToHashSet(StringComparer.Ordinal);
            var before = _search;
            var kept = Enumerable.Range(0, before.Chunks.Count).Where(i => !replaced.Contains(before.Chunks[i].Document)).ToList();
            _search = new HybridSearch(
                [.. kept.Select(i => before.Chunks[i]), .. chunks],
                [.. kept.Select(i => before.Vectors[i]), .. embeddings.Select(embedding => embedding.Vector.ToArray())]);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<ScoredChunk>> SearchAsync(
        string query, KnowledgeFilter filter, int count, CancellationToken cancellationToken = default)
    {
        var search = _search;
        var embeddings = await encoder.GenerateAsync([SearchTokenizer.Flatten(query)], cancellationToken: cancellationToken);
        return search.Find(query, embeddings[0].Vector.Span, filter, count);
    }

    public void Dispose() => _writing.Dispose();
}
