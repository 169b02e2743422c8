using System.Globalization;
using CoachBot.Knowledge.Qdrant;
using Qdrant.Client.Grpc;

namespace CoachBot.QdrantClient;

/// <summary>Qdrant through its own client, over gRPC.</summary>
public sealed class GrpcQdrantServer : IQdrantServer
{
    private const int EveryValue = 1_000_000;

    private readonly QdrantCalls _calls;

    /// <param name="settings">Their address is that of Qdrant's gRPC port.</param>
    public GrpcQdrantServer(QdrantSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        _calls = new QdrantCalls(settings);
    }

    public async Task<string?> AliasTargetAsync(string alias, CancellationToken cancellation)
    {
        var response = await _calls.AskAsync((client, options) => client.Collections.ListAliasesAsync(new ListAliasesRequest(), options), cancellation);
        return response.Aliases.FirstOrDefault(known => known.AliasName == alias)?.CollectionName;
    }

    public async Task<bool> ExistsAsync(string collection, CancellationToken cancellation)
    {
        var request = new CollectionExistsRequest { CollectionName = collection };
        return (await _calls.AskAsync((client, options) => client.Collections.CollectionExistsAsync(request, options), cancellation)).Result.Exists;
    }

    public Task CreateAsync(string collection, QdrantSchema schema, CancellationToken cancellation) =>
        _calls.ChangeAsync((client, options) => client.Collections.CreateAsync(GrpcMessages.Creation(collection, schema), options), cancellation);

    public Task CreateIndexAsync(string collection, PayloadIndex index, CancellationToken cancellation) =>
        _calls.ChangeAsync((client, options) => client.Points.CreateFieldIndexAsync(GrpcMessages.Index(collection, index), options), cancellation);

    public Task LeadAsync(string alias, string collection, bool replaces, CancellationToken cancellation) =>
        _calls.ChangeAsync((client, options) => client.Collections.UpdateAliasesAsync(GrpcMessages.Lead(alias, collection, replaces), options), cancellation);

    public Task DropAsync(string collection, CancellationToken cancellation) =>
        _calls.ChangeAsync((client, options) => client.Collections.DeleteAsync(new DeleteCollection { CollectionName = collection }, options), cancellation);

    public async Task<IReadOnlyList<(string Value, int Count)>> CountByAsync(string collection, string field, QdrantFilter? filter, CancellationToken cancellation)
    {
        var request = new FacetCounts { CollectionName = collection, Key = field, Limit = EveryValue, Exact = true };
        if (filter is not null) request.Filter = GrpcMessages.Filter(filter);
        var response = await _calls.AskAsync((client, options) => client.Points.FacetAsync(request, options), cancellation);
        return [.. response.Hits.Select(hit => (Text(hit.Value), checked((int)hit.Count)))];
    }

    public async Task<QdrantPage> ScrollAsync(string collection, QdrantFilter filter, Guid? from, int limit, bool withPayload, CancellationToken cancellation)
    {
        var request = new ScrollPoints { CollectionName = collection, Filter = GrpcMessages.Filter(filter), Limit = (uint)limit, WithPayload = withPayload, WithVectors = false };
        if (from is { } first) request.Offset = first;
        var response = await _calls.AskAsync((client, options) => client.Points.ScrollAsync(request, options), cancellation);
        return new QdrantPage(
            [.. response.Result.Select(point => (Id(point.Id), withPayload ? PayloadValues.Read(point.Payload) : null))],
            response.NextPageOffset is { } next ? Id(next) : null);
    }

    public async Task<HybridHits> SearchAsync(string collection, HybridQuery query, CancellationToken cancellation)
    {
        var response = await _calls.AskAsync((client, options) => client.Points.QueryBatchAsync(GrpcMessages.Searches(collection, query), options), cancellation);
        return response.Result is [var nearest, var farthest]
            ? new HybridHits(Hits(nearest), Hits(farthest))
            : throw new FormatException("Two searches have two results.");
    }

    public Task UpsertAsync(string collection, IReadOnlyList<WrittenPoint> points, CancellationToken cancellation)
    {
        var request = new UpsertPoints { CollectionName = collection, Wait = true, Points = { points.Select(GrpcMessages.Point) } };
        return _calls.ChangeAsync((client, options) => client.Points.UpsertAsync(request, options), cancellation);
    }

    public Task DeleteAsync(string collection, QdrantFilter filter, CancellationToken cancellation)
    {
        var request = new DeletePoints { CollectionName = collection, Wait = true, Points = new PointsSelector { Filter = GrpcMessages.Filter(filter) } };
        return _calls.ChangeAsync((client, options) => client.Points.DeleteAsync(request, options), cancellation);
    }

    public void Dispose() => _calls.Dispose();

    private static IReadOnlyList<(Guid Id, double Score)> Hits(BatchResult found) => [.. found.Result.Select(point => (Id(point.Id), (double)point.Score))];

    /// <exception cref="FormatException">The point is not this program's: its id is a number.</exception>
    private static Guid Id(PointId id) => Guid.Parse(id.Uuid);

    private static string Text(FacetValue value) => value.VariantCase == FacetValue.VariantOneofCase.IntegerValue
        ? value.IntegerValue.ToString(CultureInfo.InvariantCulture)
        : value.StringValue;
}
