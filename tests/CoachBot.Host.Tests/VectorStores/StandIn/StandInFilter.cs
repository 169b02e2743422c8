using System.Text.Json;

namespace CoachBot.Host.Tests.VectorStores.StandIn;

/// <summary>Qdrant's filters: must, should, must_not; match by value or any of several, is_empty, has_id. A field without a payload index is refused.</summary>
internal static class StandInFilter
{
    internal static Func<StandInPoint, bool> Of(JsonElement? filter, StandInCollection collection)
    {
        if (filter is not { } json) return _ => true;
        Shape.Object(json, "filter", [], "must", "should", "must_not");
        var must = Conditions(json, "must", collection);
        var should = Conditions(json, "should", collection);
        var not = Conditions(json, "must_not", collection);
        return point => must.TrueForAll(admits => admits(point)) && (should.Count == 0 || should.Exists(admits => admits(point))) && !not.Exists(admits => admits(point));
    }

    private static List<Func<StandInPoint, bool>> Conditions(JsonElement filter, string name, StandInCollection collection) =>
        [.. Shape.Many(Shape.Find(filter, name)).Select(condition => Condition(condition, collection))];

    private static Func<StandInPoint, bool> Condition(JsonElement json, StandInCollection collection)
    {
        if (Shape.Find(json, "has_id") is { } ids)
        {
            Shape.Object(json, "has_id", ["has_id"]);
            var wanted = ids.EnumerateArray().Select(id => id.GetGuid()).ToHashSet();
            return wanted.Count == ids.GetArrayLength() ? point => wanted.Contains(point.Id) : throw new BadRequestException("has_id must be unique");
        }

        if (Shape.Find(json, "is_empty") is { } empty)
        {
            var key = collection.Indexed(Shape.Object(empty, "is_empty", ["key"]).GetProperty("key").GetString()!);
            return point => point.Values(key).Count == 0;
        }

        if (!json.TryGetProperty("key", out _)) return Of(json, collection);
        Shape.Object(json, "condition", ["key", "match"]);
        var field = collection.Indexed(json.GetProperty("key").GetString()!);
        var match = Shape.Object(json.GetProperty("match"), "match", [], "value", "any");
        var values = Shape.Many(Shape.Find(match, "value") ?? match.GetProperty("any")).Select(value => value.GetString()!).ToHashSet(StringComparer.Ordinal);
        return point => point.Values(field).Any(values.Contains);
    }
}
