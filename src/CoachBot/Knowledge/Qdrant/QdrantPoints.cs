using System.Runtime.CompilerServices;
using System.Text.Json;
using CoachBot.Language;
using Microsoft.Extensions.AI;

namespace CoachBot.Knowledge.Qdrant;

/// <summary>Reads and writes one tenant's points of one collection.</summary>
public sealed class QdrantPoints(IQdrantServer server, string collection, string tenant, IEmbeddingGenerator<string, Embedding<float>> encoder)
{
    /// <summary>Points a request: about half a megabyte.</summary>
    private const int Batch = 64;

    private const int Page = 1000;

    /// <summary>The ids of the documents' points; of all points if <paramref name="documents"/> is null.</summary>
    public async Task<HashSet<Guid>> IdsAsync(IReadOnlyCollection<string>? documents, CancellationToken cancellation)
    {
        var filter = documents is null ? QdrantFilter.OfTenant(tenant) : QdrantFilter.OfTenant(tenant, new QdrantCondition.AnyOf("document", documents));
        var ids = new HashSet<Guid>();
        await foreach (var point in ScrollAsync(filter, withPayload: false, cancellation)) ids.Add(point.Id);
        return ids;
    }

    /// <summary>Every passage.</summary>
    public async Task<IReadOnlyList<Chunk>> ChunksAsync(CancellationToken cancellation)
    {
        var payloads = new List<QdrantPayload>();
        await foreach (var point in ScrollAsync(QdrantFilter.OfTenant(tenant), withPayload: true, cancellation)) payloads.Add(Payload(point));
        return [.. payloads.OrderBy(payload => payload.Document, StringComparer.Ordinal).ThenBy(payload => payload.Place).Select(payload => payload.Chunk())];
    }

    /// <summary>The payloads of points; one that is gone meanwhile is left out.</summary>
    public async Task<IReadOnlyList<(Guid Id, QdrantPayload Payload)>> PayloadsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation)
    {
        var filter = QdrantFilter.OfTenant(tenant, new QdrantCondition.HasId(ids));
        var found = new List<(Guid, QdrantPayload)>();
        await foreach (var point in ScrollAsync(filter, withPayload: true, cancellation))
            found.Add((point.Id, Payload(point)));
        return found;
    }

    /// <summary>How many points have each value of a field.</summary>
    public Task<IReadOnlyList<(string Value, int Count)>> CountByAsync(string field, CancellationToken cancellation) =>
        server.CountByAsync(collection, field, QdrantFilter.OfTenant(tenant), cancellation);

    public Task<HybridHits> SearchAsync(HybridQuery query, CancellationToken cancellation) => server.SearchAsync(collection, query, cancellation);

    /// <summary>Encodes the points' passages and writes them; a point that was there is overwritten with itself.</summary>
    public async Task WriteAsync(IEnumerable<QdrantPoint> points, CancellationToken cancellation)
    {
        foreach (var batch in points.Chunk(Batch))
        {
            var vectors = await encoder.GenerateAsync(batch.Select(point => point.Passage.Chunk.EncoderText), cancellationToken: cancellation);
            await server.UpsertAsync(collection, [.. batch.Select((point, i) => Written(point, vectors[i].Vector))], cancellation);
        }
    }

    public Task RemoveAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation) => RemoveAsync(new QdrantCondition.HasId(ids), cancellation);

    public Task RemoveDocumentsAsync(IReadOnlyCollection<string> documents, CancellationToken cancellation) =>
        RemoveAsync(new QdrantCondition.AnyOf("document", documents), cancellation);

    private Task RemoveAsync(QdrantCondition which, CancellationToken cancellation) =>
        server.DeleteAsync(collection, QdrantFilter.OfTenant(tenant, which), cancellation);

    private async IAsyncEnumerable<(Guid Id, QdrantPayload? Payload)> ScrollAsync(
        QdrantFilter filter, bool withPayload, [EnumeratorCancellation] CancellationToken cancellation)
    {
        Guid? from = null;
        do
        {
            var page = await server.ScrollAsync(collection, filter, from, Page, withPayload, cancellation);
            foreach (var point in page.Points) yield return point;
            from = page.Next;
        }
        while (from is not null);
    }

    private WrittenPoint Written(QdrantPoint point, ReadOnlyMemory<float> vector) =>
        new(point.Id, vector, Words(point.Passage), QdrantPayload.Of(point, tenant, vector.Span));

    private static QdrantPayload Payload((Guid Id, QdrantPayload? Payload) point) => point.Payload ?? throw new JsonException("A point has no payload.");

    private static SparseVector Words(SearchedPassage passage) => SparseVector.Of(passage.Terms.Select(term =>
        (term.Key, Bm25.Gain(1, term.Value, passage.Length, QdrantSchema.SupposedMeanLength))));
}
