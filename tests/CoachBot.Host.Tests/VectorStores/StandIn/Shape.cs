using System.Text.Json;

namespace CoachBot.Host.Tests.VectorStores.StandIn;

/// <summary>A request that Qdrant would refuse.</summary>
public sealed class BadRequestException(string says) : Exception(says);

/// <summary>Reads requests strictly: a member that is not known is a fault, as it would be a typing mistake of ours.</summary>
internal static class Shape
{
    internal static JsonElement Object(JsonElement json, string where, string[] required, params string[] optional)
    {
        if (json.ValueKind != JsonValueKind.Object) throw new BadRequestException($"{where} must be an object");
        foreach (var name in required.Where(name => !json.TryGetProperty(name, out _))) throw new BadRequestException($"{where}.{name} is missing");
        foreach (var member in json.EnumerateObject().Where(member => !required.Contains(member.Name) && !optional.Contains(member.Name)))
            throw new BadRequestException($"{where}.{member.Name} is unknown");
        return json;
    }

    /// <summary>Null where it is missing or null.</summary>
    internal static JsonElement? Find(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    internal static int Limit(JsonElement json, int otherwise)
    {
        var limit = Find(json, "limit")?.GetInt32() ?? otherwise;
        return limit >= 1 ? limit : throw new BadRequestException("limit must be at least 1");
    }

    /// <summary>A condition by itself counts as a list of one.</summary>
    internal static IEnumerable<JsonElement> Many(JsonElement? json) => json is not { } value ? [] : value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];
}
