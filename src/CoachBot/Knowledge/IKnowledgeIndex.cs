namespace CoachBot.Knowledge;

/// <summary>Which passages may be found. Null means all; a passage that names no audience is for every one.</summary>
/// <param name="Topics">At least one of these must be among the passage's topics.</param>
public sealed record KnowledgeFilter(string? Audience = null, IReadOnlyList<string>? Topics = null)
{
    public static KnowledgeFilter None { get; } = new();

    public bool Admits(Chunk chunk)
    {
        ArgumentNullException.ThrowIfNull(chunk);
        return (Audience is null || chunk.Audience.Count == 0 || chunk.Audience.Contains(Audience, StringComparer.Ordinal))
            && (Topics is null || Topics.Any(topic => chunk.Topics.Contains(topic, StringComparer.Ordinal)));
    }
}

/// <summary>A passage found for a query.</summary>
/// <param name="Score">0 to 1 among the passages found for this query: it orders them and says nothing about other queries.</param>
/// <param name="Lexical">The BM25 score, 0 or more: 0 where no word is shared.</param>
/// <param name="Semantic">The encoder's cosine of query and passage, -1 to 1.</param>
/// <param name="Coverage">Share of the query's weight in words, rare ones weighing more, that the passage has: 0 to 1. A word that no passage has weighs most.</param>
public sealed record ScoredChunk(Chunk Chunk, double Score, double Lexical, double Semantic, double Coverage);

/// <summary>Passages that can be searched: in this process, or in a vector database. Safe for concurrent calls.</summary>
public interface IKnowledgeIndex
{
    /// <summary>Adds passages; every passage of the same documents that was there before is gone afterwards.</summary>
    Task UpsertAsync(IReadOnlyList<Chunk> chunks, CancellationToken cancellationToken = default);

    /// <summary>Takes away every passage of these documents; one that is not there is no fault.</summary>
    Task RemoveAsync(IReadOnlyCollection<string> documents, CancellationToken cancellationToken = default);

    /// <summary>The ids of the documents that have passages here, in ordinal order.</summary>
    Task<IReadOnlyList<string>> DocumentsAsync(CancellationToken cancellationToken = default);

    /// <summary>The best <paramref name="count"/> passages, best first; none where the index is empty or nothing is admitted.</summary>
    Task<IReadOnlyList<ScoredChunk>> SearchAsync(
        string query, KnowledgeFilter filter, int count, CancellationToken cancellationToken = default);
}
