using System.Globalization;
using System.Text.Json;
using CoachBot.Knowledge.Qdrant;

namespace CoachBot.Host.VectorStores;

/// <summary>Qdrant through its REST interface (https://api.qdrant.tech).</summary>
public sealed class RestQdrantServer(QdrantSettings settings) : IQdrantServer
{
    private const int EveryValue = 1_000_000;

    private readonly QdrantHttp _http = new(settings);

    public async Task<string?> AliasTargetAsync(string alias, CancellationToken cancellation)
    {
        var result = await _http.GetAsync("aliases", cancellation);
        foreach (var known in result.GetProperty("aliases").EnumerateArray())
        {
            if (known.GetProperty("alias_name").GetString() == alias) return known.GetProperty("collection_name").GetString();
        }

        return null;
    }

    public async Task<bool> ExistsAsync(string collection, CancellationToken cancellation) =>
        (await _http.GetAsync($"collections/{collection}/exists", cancellation)).GetProperty("exists").GetBoolean();

    public Task CreateAsync(string collection, QdrantSchema schema, CancellationToken cancellation) =>
        _http.ChangeAsync(HttpMethod.Put, $"collections/{collection}", RestBodies.Creation(schema), cancellation);

    public Task CreateIndexAsync(string collection, PayloadIndex index, CancellationToken cancellation) =>
        _http.ChangeAsync(HttpMethod.Put, $"collections/{collection}/index?wait=true", RestBodies.Index(index), cancellation);

    public Task LeadAsync(string alias, string collection, bool replaces, CancellationToken cancellation) =>
        _http.ChangeAsync(HttpMethod.Post, "collections/aliases", RestBodies.Lead(alias, collection, replaces), cancellation);

    public Task DropAsync(string collection, CancellationToken cancellation) => _http.DeleteAsync($"collections/{collection}", cancellation);

    public async Task<IReadOnlyList<(string Value, int Count)>> CountByAsync(string collection, string field, QdrantFilter? filter, CancellationToken cancellation)
    {
        var body = new { key = field, filter = filter is null ? null : RestBodies.Filter(filter), limit = EveryValue, exact = true };
        var result = await _http.AskAsync($"collections/{collection}/facet", body, cancellation);
        return [.. result.GetProperty("hits").EnumerateArray().Select(hit => (Text(hit.GetProperty("value")), hit.GetProperty("count").GetInt32()))];
    }

    public async Task<QdrantPage> ScrollAsync(string collection, QdrantFilter filter, Guid? from, int limit, bool withPayload, CancellationToken cancellation)
    {
        var body = new { filter = RestBodies.Filter(filter), limit, offset = from, with_payload = withPayload, with_vector = false };
        var result = await _http.AskAsync($"collections/{collection}/points/scroll", body, cancellation);
        return new QdrantPage(
            [.. result.GetProperty("points").EnumerateArray().Select(point =>
                (point.GetProperty("id").GetGuid(), withPayload ? QdrantPayload.Read(point.GetProperty("payload")) : null))],
            result.TryGetProperty("next_page_offset", out var next) && next.ValueKind == JsonValueKind.String ? next.GetGuid() : null);
    }

    public async Task<HybridHits> SearchAsync(string collection, HybridQuery query, CancellationToken cancellation)
    {
        var result = await _http.AskAsync($"collections/{collection}/points/query/batch", RestBodies.Searches(query), cancellation);
        return result.EnumerateArray().Select(Hits).ToList() is [var nearest, var farthest]
            ? new HybridHits(nearest, farthest)
            : throw new FormatException("Two searches have two results.");
    }

    public Task UpsertAsync(string collection, IReadOnlyList<WrittenPoint> points, CancellationToken cancellation) =>
        _http.ChangeAsync(HttpMethod.Put, $"collections/{collection}/points?wait=true", new { points = points.Select(RestBodies.Point) }, cancellation);

    public Task DeleteAsync(string collection, QdrantFilter filter, CancellationToken cancellation) =>
        _http.ChangeAsync(HttpMethod.Post, $"collections/{collection}/points/delete?wait=true", new { filter = RestBodies.Filter(filter) }, cancellation);

    public void Dispose() => _http.Dispose();

    private static IReadOnlyList<(Guid Id, double Score)> Hits(JsonElement found) =>
        [.. found.GetProperty("points").EnumerateArray().Select(point => (point.GetProperty("id").GetGuid(), point.GetProperty("score").GetDouble()))];

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.Number
        ? value.GetInt64().ToString(CultureInfo.InvariantCulture)
        : value.GetString()!;
}
