using System.Text.Json;
using CoachBot.Input;

namespace CoachBot.Host.Input;

/// <summary>Parses JSON that a stranger wrote; what is wrong with it is a value, never an exception.</summary>
public static class JsonInput
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 32 };

    /// <param name="where">What to call the input in a problem.</param>
    /// <returns>The root element, or null and the problem with its line and position, both from 1.</returns>
    public static (JsonElement? Json, InputProblem? Problem) Parse(string text, string where)
    {
        if (string.IsNullOrWhiteSpace(text)) return (null, new InputProblem(where, "This is empty; one JSON object is expected."));
        try
        {
            using var document = JsonDocument.Parse(text, Strict);
            var root = document.RootElement.Clone();
            return IsReadable(root)
                ? (root, null)
                : (null, new InputProblem(where, "A text in this JSON holds half of a surrogate pair (\\ud800 to \\udfff on its own), which is no character."));
        }
        catch (JsonException fault)
        {
            var place = fault.LineNumber is { } line ? $" Line {line + 1}, position {fault.BytePositionInLine + 1}." : "";
            return (null, new InputProblem(where, $"This is not usable JSON: {WithoutPlace(fault.Message)}{place}"));
        }
    }

    private static string WithoutPlace(string message)
    {
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }

    // JsonElement throws on such a text only when it is read; find it here, once, for all readers.
    private static bool IsReadable(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().All(property => IsReadableName(property) && IsReadable(property.Value)),
        JsonValueKind.Array => json.EnumerateArray().All(IsReadable),
        JsonValueKind.String => CanRead(json.GetString),
        _ => true,
    };

    private static bool IsReadableName(JsonProperty property) => CanRead(() => property.Name);

    private static bool CanRead(Func<string?> read)
    {
        try
        {
            return read() is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
