using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CoachBot.Probes;

namespace CoachBot.Imports;

/// <summary>How imported messages and examples are written as JSON (DESIGN.md, 5); without reflection, as there may be millions.</summary>
public static class ImportJson
{
    /// <summary>Text stays readable. What could not be text (half of a pair) is replaced.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary><c>{"line","ts","author","text","kind"}</c>; <c>ts</c> is local time without an offset.</summary>
    public static void Write(Utf8JsonWriter writer, ImportedMessage message)
    {
        writer.WriteStartObject();
        writer.WriteNumber("line", message.Line);
        WriteWords(writer, message);
        writer.WriteString("kind", message.Kind switch { MessageKind.System => "system", MessageKind.Media => "media", _ => "said" });
        writer.WriteEndObject();
    }

    /// <summary>The members <c>"ts","author","text"</c>.</summary>
    public static void WriteWords(Utf8JsonWriter writer, ImportedMessage message)
    {
        WriteTime(writer, message.At);
        writer.WriteString("author", message.Author);
        writer.WriteString("text", message.Text);
    }

    /// <summary><c>{"id","situation","action","response","outcome","when","people","source"}</c>, and <c>rounds</c> and <c>minutes</c> where they are told.</summary>
    public static void Write(Utf8JsonWriter writer, ProbeExample example)
    {
        writer.WriteStartObject();
        writer.WriteString("id", example.Id);
        writer.WriteString("situation", example.Situation);
        writer.WriteString("action", example.Action);
        writer.WriteString("response", example.Response);
        writer.WriteString("outcome", example.Outcome switch { Outcome.Worked => "worked", Outcome.Mixed => "mixed", Outcome.Failed => "failed", _ => "unknown" });
        writer.WriteString("when", example.When?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
        writer.WriteStartArray("people");
        foreach (var person in example.People) writer.WriteStringValue(person);
        writer.WriteEndArray();
        writer.WriteString("source", example.Source);
        if (example.Rounds is { } rounds) writer.WriteNumber("rounds", rounds);
        if (example.Minutes is { } minutes) writer.WriteNumber("minutes", minutes);
        writer.WriteEndObject();
    }

    private static void WriteTime(Utf8JsonWriter writer, DateTime? at)
    {
        Span<char> text = stackalloc char[19];
        if (at is { } time && time.TryFormat(text, out var written, "s", CultureInfo.InvariantCulture)) writer.WriteString("ts", text[..written]);
        else writer.WriteNull("ts");
    }
}
