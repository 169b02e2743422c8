using System.Text.Json;

namespace CoachBot.Host.Models.Wire;

/// <summary>Reads the arguments that a model wrote for a tool.</summary>
internal static class ToolArguments
{
    /// <param name="text">A JSON object; nothing at all means no arguments.</param>
    /// <exception cref="JsonException">It is anything else. Whoever runs the call tells the model, which may mend it.</exception>
    public static IDictionary<string, object?> Parse(string text)
    {
        if (string.IsNullOrWhiteSpace(text)) return new Dictionary<string, object?>();
        using var document = JsonDocument.Parse(text);
        if (document.RootElement.ValueKind != JsonValueKind.Object) throw new JsonException("The arguments of a call are one JSON object.");
        var arguments = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var property in document.RootElement.EnumerateObject()) arguments[property.Name] = property.Value.Clone();
        return arguments;
    }
}
