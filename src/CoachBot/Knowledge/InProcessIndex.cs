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
    public IReadOnlyList<Chunk> Chunks => [.. _search.Passages.Select(passage => passage.Chunk)];

    /// <inheritdoc />
    public async Task UpsertAsync(IReadOnlyList<Chunk> chunks, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(chunks);
        var embeddings = await encoder.GenerateAsync(chunks.Select(chunk => chunk.EncoderText), cancellationToken: cancellationToken);
        var replaced = chunks.Select(chunk => chunk.Document).ToHashSet(StringComparer.Ordinal);
        await ReplaceAsync(replaced, [.. chunks.Select(SearchedPassage.Of)], [.. embeddings.Select(embedding => embedding.Vector.ToArray())], cancellationToken);
    }

    /// <inheritdoc />
    public Task RemoveAsync(IReadOnlyCollection<string> documents, CancellationToken cancellationToken = default) =>
        ReplaceAsync(documents.ToHashSet(StringComparer.Ordinal), [], [], cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<string>> DocumentsAsync(CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<string>>([.. _search.Passages.Select(passage => passage.Chunk.Document).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);

    /// <inheritdoc />
    public async Task<IReadOnlyList<ScoredChunk>> SearchAsync(
        string query, KnowledgeFilter filter, int count, CancellationToken cancellationToken = default)
    {
        var search = _search;
        var embeddings = await encoder.GenerateAsync([SearchTokenizer.Flatten(query)], cancellationToken: cancellationToken);
        return search.Find(query, embeddings[0].Vector.Span, filter, count);
    }

    public void Dispose() => _writing.Dispose();

    private async Task ReplaceAsync(HashSet<string> documents, SearchedPassage[] passages, float[][] vectors, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            var before = _search;
            var kept = Enumerable.Range(0, before.Passages.Count).Where(i => !documents.Contains(before.Passages[i].Chunk.Document)).ToList();
            _search = new HybridSearch([.. kept.Select(i => before.Passages[i]), .. passages], [.. kept.Select(i => before.Vectors[i]), .. vectors]);
        }
        finally
        {
            _writing.Release();
        }
    }
}
