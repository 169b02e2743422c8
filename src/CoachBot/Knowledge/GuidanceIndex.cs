namespace CoachBot.Knowledge;

/// <summary>An index that is filled with the known passages before its first search, so that a program that asks nothing does not wait for it.</summary>
public sealed class GuidanceIndex(IKnowledgeIndex index, IReadOnlyList<Chunk> chunks) : IKnowledgeIndex, IDisposable
{
    private readonly SemaphoreSlim _filling = new(1, 1);
    private volatile bool _filled;

    /// <inheritdoc />
    public async Task UpsertAsync(IReadOnlyList<Chunk> chunks, CancellationToken cancellationToken = default)
    {
        await FillAsync(cancellationToken);
        await index.UpsertAsync(chunks, cancellationToken);
    }

    /// <inheritdoc />
    public async Task RemoveAsync(IReadOnlyCollection<string> documents, CancellationToken cancellationToken = default)
    {
        await FillAsync(cancellationToken);
        await index.RemoveAsync(documents, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<string>> DocumentsAsync(CancellationToken cancellationToken = default)
    {
        await FillAsync(cancellationToken);
        return await index.DocumentsAsync(cancellationToken);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<ScoredChunk>> SearchAsync(
        string query, KnowledgeFilter filter, int count, CancellationToken cancellationToken = default)
    {
        await FillAsync(cancellationToken);
        return await index.SearchAsync(query, filter, count, cancellationToken);
    }

    public void Dispose() => _filling.Dispose();

    /// <summary>Fills once; where that fails, the next call tries again.</summary>
    private async Task FillAsync(CancellationToken cancellationToken)
    {
        if (_filled)
            return;
        await _filling.WaitAsync(cancellationToken);
        try
        {
            if (!_filled)
                await index.UpsertAsync(chunks, cancellationToken);
            _filled = true;
        }
        finally
        {
            _filling.Release();
        }
    }
}
