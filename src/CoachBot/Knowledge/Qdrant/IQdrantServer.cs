namespace CoachBot.Knowledge.Qdrant;

/// <summary>
/// What this program asks of a Qdrant server, whichever protocol carries it. Changes are in effect when
/// the call ends. Whatever goes wrong on the way is a <see cref="QdrantException"/>; what is not there
/// is one that <see cref="QdrantException.IsMissing"/>. Safe for concurrent calls.
/// </summary>
public interface IQdrantServer : IDisposable
{
    /// <summary>The collection that an alias leads to, or null.</summary>
    Task<string?> AliasTargetAsync(string alias, CancellationToken cancellation);

    Task<bool> ExistsAsync(string collection, CancellationToken cancellation);

    /// <summary>Makes an empty collection; one that is there already is a fault.</summary>
    Task CreateAsync(string collection, QdrantSchema schema, CancellationToken cancellation);

    /// <summary>Makes a payload index; one that is there already stays.</summary>
    Task CreateIndexAsync(string collection, PayloadIndex index, CancellationToken cancellation);

    /// <summary>Lets an alias lead to a collection, in one step with taking it away from another.</summary>
    /// <param name="replaces">Whether the alias leads somewhere now.</param>
    Task LeadAsync(string alias, string collection, bool replaces, CancellationToken cancellation);

    /// <summary>Takes a collection away with all in it.</summary>
    Task DropAsync(string collection, CancellationToken cancellation);

    /// <summary>How many points have each value of an indexed field, exactly. Numbers are given as text.</summary>
    /// <param name="filter">Null counts all tenants' points.</param>
    Task<IReadOnlyList<(string Value, int Count)>> CountByAsync(string collection, string field, QdrantFilter? filter, CancellationToken cancellation);

    /// <summary>Points in the order of their ids.</summary>
    /// <param name="from">The first point's id, or null to begin.</param>
    Task<QdrantPage> ScrollAsync(string collection, QdrantFilter filter, Guid? from, int limit, bool withPayload, CancellationToken cancellation);

    Task<HybridHits> SearchAsync(string collection, HybridQuery query, CancellationToken cancellation);

    /// <summary>Writes points; one that is there already is overwritten.</summary>
    Task UpsertAsync(string collection, IReadOnlyList<WrittenPoint> points, CancellationToken cancellation);

    Task DeleteAsync(string collection, QdrantFilter filter, CancellationToken cancellation);
}

/// <summary>Some points of a collection.</summary>
/// <param name="Points">Their payloads are null where they were not asked for.</param>
/// <param name="Next">Where the next page begins; null after the last.</param>
public sealed record QdrantPage(IReadOnlyList<(Guid Id, QdrantPayload? Payload)> Points, Guid? Next);

/// <summary>A point as it is written.</summary>
public sealed record WrittenPoint(Guid Id, ReadOnlyMemory<float> Dense, SparseVector Words, QdrantPayload Payload);
