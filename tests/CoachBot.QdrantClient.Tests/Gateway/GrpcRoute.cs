using System.Text.Json;
using CoachBot.Host.Tests.VectorStores.StandIn;
using Google.Protobuf;
using Qdrant.Client.Grpc;

namespace CoachBot.QdrantClient.Tests.Gateway;

/// <summary>What a call of the gRPC interface is in the REST interface.</summary>
/// <param name="Body">Null where there is none.</param>
/// <param name="Answer">Turns the answer's result into the call's message.</param>
internal sealed record GrpcRoute(string Method, string Path, object? Body, Func<JsonElement, IMessage> Answer)
{
    internal static GrpcRoute Of(string call, byte[] message) => call switch
    {
        "/qdrant.Collections/ListAliases" => new("GET", "/aliases", null, GrpcAnswers.Aliases),
        "/qdrant.Collections/CollectionExists" => Exists(CollectionExistsRequest.Parser.ParseFrom(message)),
        "/qdrant.Collections/Create" => Create(CreateCollection.Parser.ParseFrom(message)),
        "/qdrant.Collections/Delete" => Drop(DeleteCollection.Parser.ParseFrom(message)),
        "/qdrant.Collections/UpdateAliases" => Aliases(ChangeAliases.Parser.ParseFrom(message)),
        "/qdrant.Points/CreateFieldIndex" => Index(CreateFieldIndexCollection.Parser.ParseFrom(message)),
        "/qdrant.Points/Upsert" => Upsert(UpsertPoints.Parser.ParseFrom(message)),
        "/qdrant.Points/Delete" => Delete(DeletePoints.Parser.ParseFrom(message)),
        "/qdrant.Points/Scroll" => Scroll(ScrollPoints.Parser.ParseFrom(message)),
        "/qdrant.Points/Facet" => Facet(FacetCounts.Parser.ParseFrom(message)),
        "/qdrant.Points/QueryBatch" => Query(QueryBatchPoints.Parser.ParseFrom(message)),
        _ => throw new BadRequestException($"{call} is unknown"),
    };

    private static GrpcRoute Exists(CollectionExistsRequest message) => new("GET", $"/collections/{message.CollectionName}/exists", null, GrpcAnswers.Exists);

    private static GrpcRoute Create(CreateCollection message) => new("PUT", $"/collections/{message.CollectionName}", RestForm.Creation(message), GrpcAnswers.OfCollection);

    private static GrpcRoute Drop(DeleteCollection message) => new("DELETE", $"/collections/{message.Only("collection_name").CollectionName}", null, GrpcAnswers.OfCollection);

    private static GrpcRoute Aliases(ChangeAliases message) =>
        new("POST", "/collections/aliases", new { actions = message.Only("actions").Actions.Select(RestForm.Action) }, GrpcAnswers.OfCollection);

    private static GrpcRoute Index(CreateFieldIndexCollection message) =>
        new("PUT", $"/collections/{message.CollectionName}/index", Waiting(message.Wait, RestForm.Index(message)), GrpcAnswers.OfPoints);

    private static GrpcRoute Upsert(UpsertPoints message) => new(
        "PUT",
        $"/collections/{message.Only("collection_name", "wait", "points").CollectionName}/points",
        Waiting(message.Wait, new { points = message.Points.Select(RestForm.Point) }),
        GrpcAnswers.OfPoints);

    private static GrpcRoute Delete(DeletePoints message) => new(
        "POST",
        $"/collections/{message.Only("collection_name", "wait", "points").CollectionName}/points/delete",
        Waiting(message.Wait, new { filter = RestForm.Filter(message.Points.Only("filter").Filter) }),
        GrpcAnswers.OfPoints);

    private static GrpcRoute Scroll(ScrollPoints message) => new(
        "POST",
        $"/collections/{message.Only("collection_name", "filter", "offset", "limit", "with_payload", "with_vectors").CollectionName}/points/scroll",
        new
        {
            filter = RestForm.Filter(message.Filter),
            limit = message.Limit,
            offset = message.Offset?.Only("uuid").Uuid,
            with_payload = message.WithPayload.Enable,
            with_vector = message.WithVectors.Enable,
        },
        GrpcAnswers.Page);

    private static GrpcRoute Facet(FacetCounts message) => new(
        "POST",
        $"/collections/{message.Only("collection_name", "key", "filter", "limit", "exact").CollectionName}/facet",
        new { key = message.Key, filter = RestForm.Filter(message.Filter), limit = message.Limit, exact = message.Exact },
        GrpcAnswers.Facet);

    private static GrpcRoute Query(QueryBatchPoints message)
    {
        var collection = message.Only("collection_name", "query_points").CollectionName;
        if (message.QueryPoints.Any(query => query.CollectionName != collection)) throw new BadRequestException("searches of one batch are in one collection");
        return new("POST", $"/collections/{collection}/points/query/batch", new { searches = message.QueryPoints.Select(RestQueries.Of) }, GrpcAnswers.Found);
    }

    /// <summary>The program counts on changes being in effect when a call ends.</summary>
    private static object Waiting(bool waits, object body) => waits ? body : throw new BadRequestException("the call does not wait");
}
