using System.Text.Json;
using System.Text.Json.Nodes;
using CoachBot.Knowledge.Qdrant;
using Google.Protobuf.Collections;
using Qdrant.Client.Grpc;

namespace CoachBot.QdrantClient;

/// <summary>Payloads as gRPC carries them, and back. The members and their names are those of the JSON, so that points written through either protocol are the same.</summary>
internal static class PayloadValues
{
    internal static void Write(QdrantPayload payload, MapField<string, Value> to)
    {
        foreach (var member in payload.Json().EnumerateObject()) to.Add(member.Name, Of(member.Value));
    }

    /// <exception cref="JsonException">It is no payload of this program's.</exception>
    internal static QdrantPayload Read(MapField<string, Value> payload) =>
        QdrantPayload.Read(JsonSerializer.SerializeToElement(Json(payload)));

    private static Value Of(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString()!,
        // What the JSON writes without a point is a whole number in both protocols; it reads as either.
        JsonValueKind.Number when json.TryGetInt64(out var whole) => whole,
        JsonValueKind.Number => json.GetDouble(),
        JsonValueKind.Array => json.EnumerateArray().Select(Of).ToArray(),
        _ => throw new NotSupportedException($"A payload has no {json.ValueKind}."),
    };

    private static JsonObject Json(MapField<string, Value> fields) => new(fields.Select(field => KeyValuePair.Create(field.Key, Json(field.Value))));

    private static JsonNode? Json(Value value) => value.KindCase switch
    {
        Value.KindOneofCase.StringValue => value.StringValue,
        Value.KindOneofCase.IntegerValue => value.IntegerValue,
        Value.KindOneofCase.DoubleValue => value.DoubleValue,
        Value.KindOneofCase.BoolValue => value.BoolValue,
        Value.KindOneofCase.ListValue => new JsonArray([.. value.ListValue.Values.Select(Json)]),
        Value.KindOneofCase.StructValue => Json(value.StructValue.Fields),
        _ => null,
    };
}
