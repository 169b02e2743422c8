using System.Text.Json;
using CoachBot.Input;

namespace CoachBot.Host.Channels.WebPage.Hands;

/// <summary>Reads texts of what is done by hand; a fault names its place, such as <c>editExample.id</c>.</summary>
internal static class HandText
{
    /// <returns>False, and a problem, where it is no object.</returns>
    public static bool IsObject(JsonElement json, string where, string shape, List<InputProblem> problems)
    {
        if (json.ValueKind == JsonValueKind.Object) return true;
        problems.Add(new InputProblem(where, $"{where} is {shape}."));
        return false;
    }

    /// <returns>False, and a problem, where it is anything but true.</returns>
    public static bool IsTrue(JsonElement json, string where, List<InputProblem> problems)
    {
        if (json.ValueKind == JsonValueKind.True) return true;
        problems.Add(new InputProblem(where, $"{where} is true."));
        return false;
    }

    /// <returns>The text, or null and a problem.</returns>
    public static string? Needed(JsonElement json, string hand, string name, int most, List<InputProblem> problems)
    {
        if (json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            && value.GetString() is { } text && text.Length <= most && !string.IsNullOrWhiteSpace(text)) return text;
        problems.Add(new InputProblem($"{hand}.{name}", $"{name} is a text of 1 to {most} characters."));
        return null;
    }

    /// <returns>Null where it is left out (or null), or too long, which is a problem.</returns>
    public static string? Optional(JsonElement json, string hand, string name, int most, List<InputProblem> problems)
    {
        if (!json.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null) return null;
        if (value.ValueKind == JsonValueKind.String && value.GetString() is { } text && text.Length <= most) return text;
        problems.Add(new InputProblem($"{hand}.{name}", $"{name} is a text of at most {most} characters."));
        return null;
    }

    /// <summary>One of a closed list, by its name in JSON.</summary>
    /// <returns>Null where it is left out (or null), or none of the list, which is a problem.</returns>
    public static T? OneOf<T>(JsonElement json, string hand, string name, List<InputProblem> problems)
        where T : struct, Enum
    {
        if (!json.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null) return null;
        var wanted = value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        foreach (var one in Enum.GetValues<T>())
            if (NameOf(one) == wanted) return one;
        problems.Add(new InputProblem($"{hand}.{name}", $"{name} is one of {string.Join(", ", Enum.GetValues<T>().Select(NameOf))}."));
        return null;
    }

    private static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
