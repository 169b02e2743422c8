using System.Globalization;
using System.Text.Json;
using CoachBot.Knowledge;
using CoachBot.Language;
using Microsoft.Extensions.AI;

namespace CoachBot.Host.VectorStores;

/// <summary>Reads and writes one tenant's points of one collection.</summary>
public sealed class QdrantPoints(QdrantHttp http, string collection, string tenant, IEmbeddingGenerator<string, Embedding<float>> encoder)
{
    /// <summary>Points a request: about half a megabyte.</summary>
    private const int Batch = 64;

    private const int Page = 1000;
    private const int EveryValue = 1_000_000;

    private readonly string _path = $"collections/{collection}";

    /// <summary>The ids of the documents' points; of all points if <paramref name="documents"/> is null.</summary>
    public async Task<HashSet<Guid>> IdsAsync(IReadOnlyCollection<string>? documents, CancellationToken cancellation)
    {
        var filter = documents is null ? QdrantFilter.OfTenant(tenant) : QdrantFilter.OfTenant(tenant, QdrantFilter.AnyOf("document", documents));
        var ids = new HashSet<Guid>();
        await foreach (var point in ScrollAsync(filter, withPayload: false, cancellation)) ids.Add(point.GetProperty("id").GetGuid());
        return ids;
    }

    /// <summary>Every passage.</summary>
    public async Task<IReadOnlyList<Chunk>> ChunksAsync(CancellationToken cancellation)
    {
        var payloads = new List<QdrantPayload>();
        await foreach (var point in ScrollAsync(QdrantFilter.OfTenant(tenant), withPayload: true, cancellation)) payloads.Add(QdrantPayload.Read(point.GetProperty("payload")));
        return [.. payloads.OrderBy(payload => payload.Document, StringComparer.Ordinal).ThenBy(payload => payload.Place).Select(payload => payload.Chunk())];
    }

    /// <summary>The payloads of points; one that is gone meanwhile is left out.</summary>
    public async Task<IReadOnlyList<(Guid Id, QdrantPayload Payload)>> PayloadsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation)
    {
        var filter = QdrantFilter.OfTenant(tenant, QdrantFilter.HasId(ids));
        var found = new List<(Guid, QdrantPayload)>();
        await foreach (var point in ScrollAsync(filter, withPayload: true, cancellation))
            found.Add((point.GetProperty("id").GetGuid(), QdrantPayload.Read(point.GetProperty("payload"))));
        return found;
    }

    /// <summary>How many points have each value of a field.</summary>
    public async Task<IReadOnlyList<(string Value, int Count)>> CountByAsync(string field, CancellationToken cancellation)
    {
        var body = new { key = field, filter = QdrantFilter.OfTenant(tenant), limit = EveryValue, exact = true };
        var result = await http.AskAsync($"{_path}/facet", body, cancellation);
        return [.. result.GetProperty("hits").EnumerateArray().Select(hit => (Text(hit.GetProperty("value")), hit.GetProperty("count").GetInt32()))];
    }

    public async Task<int> CountAsync(CancellationToken cancellation)
    {
        var result = await http.AskAsync($"{_path}/points/count", new { filter = QdrantFilter.OfTenant(tenant), exact = true }, cancellation);
        return result.GetProperty("count").GetInt32();
    }

    /// <summary>Several searches in one request.</summary>
    /// <returns>For each the points that it found, best first, with their scores.</returns>
    public async Task<IReadOnlyList<IReadOnlyList<(Guid Id, double Score)>>> SearchAsync(IReadOnlyList<object> searches, CancellationToken cancellation)
    {
        var result = await http.AskAsync($"{_path}/points/query/batch", new { searches }, cancellation);
        return
        [
            .. result.EnumerateArray().Select(found =>
                found.GetProperty("points").EnumerateArray().Select(point => (point.GetProperty("id").GetGuid(), point.GetProperty("score").GetDouble())).ToList()),
        ];
    }

    /// <summary>Encodes the points' passages and writes them; a point that was there is overwritten with itself.</summary>
    public async Task WriteAsync(IEnumerable<QdrantPoint> points, CancellationToken cancellation)
    {
        foreach (var batch in points.Chunk(Batch))
        {
            var vectors = await encoder.GenerateAsync(batch.Select(point => point.Passage.Chunk.EncoderText), cancellationToken: cancellation);
            var body = new { points = batch.Select((point, i) => Body(point, vectors[i].Vector)) };
            await http.ChangeAsync(HttpMethod.Put, $"{_path}/points?wait=true", body, cancellation);
        }
    }

    public Task RemoveAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation) => RemoveAsync(QdrantFilter.HasId(ids), cancellation);

    public Task RemoveDocumentsAsync(IReadOnlyCollection<string> documents, CancellationToken cancellation) =>
        RemoveAsync(QdrantFilter.AnyOf("document", documents), cancellation);

    private Task RemoveAsync(object which, CancellationToken cancellation) =>
        http.ChangeAsync(HttpMethod.Post, $"{_path}/points/delete?wait=true", new { filter = QdrantFilter.OfTenant(tenant, which) }, cancellation);

    private async IAsyncEnumerable<JsonElement> ScrollAsync(
        object filter, bool withPayload, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        JsonElement? offset = null;
        do
        {
            var body = new { filter, limit = Page, offset, with_payload = withPayload, with_vector = false };
            var result = await http.AskAsync($"{_path}/points/scroll", body, cancellation);
            foreach (var point in result.GetProperty("points").EnumerateArray()) yield return point;
            offset = result.TryGetProperty("next_page_offset", out var next) && next.ValueKind == JsonValueKind.String ? next : null;
        }
        while (offset is not null);
    }

    private object Body(QdrantPoint point, ReadOnlyMemory<float> vector) => new
    {
        id = point.Id,
        vector = new Dictionary<string, object>(StringComparer.Ordinal) { [QdrantSchema.Dense] = vector.ToArray(), [QdrantSchema.Words] = Words(point.Passage) },
        payload = QdrantPayload.Of(point, tenant, vector.Span),
    };

    private static SparseVector Words(SearchedPassage passage) => SparseVector.Of(passage.Terms.Select(term =>
        (term.Key, Bm25.Gain(1, term.Value, passage.Length, QdrantSchema.SupposedMeanLength))));

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.Number
        ? value.GetInt64().ToString(CultureInfo.InvariantCulture)
        : value.GetString()!;
}
