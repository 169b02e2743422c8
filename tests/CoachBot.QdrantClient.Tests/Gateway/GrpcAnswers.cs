using System.Text.Json;
using Google.Protobuf;
using Google.Protobuf.Collections;
using Qdrant.Client.Grpc;

namespace CoachBot.QdrantClient.Tests.Gateway;

/// <summary>What the REST interface answers, as messages.</summary>
internal static class GrpcAnswers
{
    internal static IMessage Aliases(JsonElement result) => new ListAliasesResponse
    {
        Aliases =
        {
            result.GetProperty("aliases").EnumerateArray().Select(alias => new AliasDescription
            {
                AliasName = alias.GetProperty("alias_name").GetString(),
                CollectionName = alias.GetProperty("collection_name").GetString(),
            }),
        },
    };

    internal static IMessage Exists(JsonElement result) =>
        new CollectionExistsResponse { Result = new CollectionExists { Exists = result.GetProperty("exists").GetBoolean() } };

    internal static IMessage OfCollection(JsonElement result) => new CollectionOperationResponse { Result = result.GetBoolean() };

    internal static IMessage OfPoints(JsonElement result) =>
        new PointsOperationResponse { Result = new UpdateResult { Status = Enum.Parse<UpdateStatus>(result.GetProperty("status").GetString()!, ignoreCase: true) } };

    internal static IMessage Facet(JsonElement result) => new FacetResponse { Hits = { result.GetProperty("hits").EnumerateArray().Select(Hit) } };

    internal static IMessage Page(JsonElement result)
    {
        var response = new ScrollResponse { Result = { result.GetProperty("points").EnumerateArray().Select(Retrieved) } };
        if (result.GetProperty("next_page_offset") is { ValueKind: JsonValueKind.String } next) response.NextPageOffset = next.GetGuid();
        return response;
    }

    internal static IMessage Found(JsonElement result) => new QueryBatchResponse
    {
        Result = { result.EnumerateArray().Select(found => new BatchResult { Result = { found.GetProperty("points").EnumerateArray().Select(Scored) } }) },
    };

    private static FacetHit Hit(JsonElement hit) => new()
    {
        Count = hit.GetProperty("count").GetUInt64(),
        Value = hit.GetProperty("value") is { ValueKind: JsonValueKind.Number } number
            ? new FacetValue { IntegerValue = number.GetInt64() }
            : new FacetValue { StringValue = hit.GetProperty("value").GetString() },
    };

    private static ScoredPoint Scored(JsonElement point) => new() { Id = point.GetProperty("id").GetGuid(), Score = point.GetProperty("score").GetSingle() };

    private static RetrievedPoint Retrieved(JsonElement point)
    {
        var retrieved = new RetrievedPoint { Id = point.GetProperty("id").GetGuid() };
        if (point.GetProperty("payload") is { ValueKind: JsonValueKind.Object } payload) Add(payload, retrieved.Payload);
        return retrieved;
    }

    private static void Add(JsonElement payload, MapField<string, Value> to)
    {
        foreach (var member in payload.EnumerateObject()) to.Add(member.Name, Value(member.Value));
    }

    private static Value Value(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().Select(Value).ToArray(),
        JsonValueKind.Number => json.TryGetInt64(out var whole) ? whole : json.GetDouble(),
        _ => json.GetString()!,
    };
}
