using System.Globalization;
using System.Text.Json;

namespace CoachBot.Imports.Json;

/// <summary>Reads members of a stranger's JSON: what is missing or of another kind is null.</summary>
internal static class JsonFields
{
    public static JsonElement? Member(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) ? value : null;

    public static string? Text(this JsonElement? json)
    {
        if (json is not { ValueKind: JsonValueKind.String } value) return null;
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair: no text.
            return null;
        }
    }

    public static string? Text(this JsonElement json, string name) => Text(json.Member(name));

    /// <summary>The first of these members that holds a text which is not empty.</summary>
    public static string? FirstText(this JsonElement json, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (json.Text(name) is { Length: > 0 } text) return text;
        return null;
    }

    /// <summary>An ISO time as its wall clock wrote it; epoch seconds or milliseconds in UTC.</summary>
    public static DateTime? Time(this JsonElement? json) => json switch
    {
        { ValueKind: JsonValueKind.Number } number => number.TryGetDouble(out var epoch) ? Epoch(epoch) : null,
        { ValueKind: JsonValueKind.String } => TimeOf(json.Text()),
        _ => null,
    };

    public static DateTime? TimeOf(string? text)
    {
        if (text is null) return null;
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var epoch)) return Epoch(epoch);
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? DateTime.SpecifyKind(time.DateTime, DateTimeKind.Unspecified)
            : null;
    }

    // Beyond 1e11 seconds lies the year 5138: such numbers are milliseconds.
    private static DateTime? Epoch(double value)
    {
        var seconds = value > 1e11 ? value / 1000 : value;
        return seconds is > 0 and < 1e11 ? DateTime.SpecifyKind(DateTime.UnixEpoch.AddSeconds(seconds), DateTimeKind.Unspecified) : null;
    }
}
