using System.Text.Json;
using CoachBot.Imports.Json;

namespace CoachBot.Imports.Reading;

/// <summary>Tells a JSON document, JSON lines and other text apart by the first bytes.</summary>
internal static class JsonShape
{
    public static FileKind Of(ReadOnlySpan<byte> utf8, byte lineEnd)
    {
        var text = utf8.TrimStart(" \t\r\n"u8);
        if (text.IsEmpty) return FileKind.Empty;
        if (text[0] == '[') return StartsArray(text) ? FileKind.Json : FileKind.Text;
        if (text[0] != '{') return FileKind.Text;
        var end = text.IndexOf(lineEnd);
        var line = end < 0 ? text : text[..end];
        // One line that holds a whole object, with a further object below it or nothing: lines. A long line is cut by the sample and says nothing.
        if (!IsWholeObject(line)) return SecondLineIsObject(text, end) ? FileKind.JsonLines : FileKind.Json;
        return HoldsMessages(line) ? FileKind.Json : FileKind.JsonLines;
    }

    // "[02/01/24, 15:04:05] Name: text" is a chat; an array begins with an object, a text, or nothing.
    private static bool StartsArray(ReadOnlySpan<byte> text)
    {
        var rest = text[1..].TrimStart(" \t\r\n"u8);
        return rest.IsEmpty || rest[0] is (byte)'{' or (byte)']';
    }

    private static bool SecondLineIsObject(ReadOnlySpan<byte> text, int end)
    {
        if (end < 0) return false;
        var rest = text[(end + 1)..].TrimStart("\r\n"u8);
        var next = rest.IndexOf((byte)'\n');
        return IsWholeObject(next < 0 ? rest : rest[..next]) && text[..end].TrimEnd(" \r"u8).Length > 1;
    }

    private static bool IsWholeObject(ReadOnlySpan<byte> line)
    {
        try
        {
            var reader = new Utf8JsonReader(line);
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject && reader.TrySkip() && !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // A whole export in one line: {"name":"…","messages":[{"date":…}]}. A training example has messages with roles.
    private static bool HoldsMessages(ReadOnlySpan<byte> line)
    {
        if (line.IndexOf("\"role\""u8) >= 0) return false;
        var reader = new Utf8JsonReader(line);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || !IsListName(reader)) continue;
            if (reader.Read() && reader.TokenType == JsonTokenType.StartArray && reader.Read() && reader.TokenType == JsonTokenType.StartObject) return true;
        }

        return false;
    }

    private static bool IsListName(in Utf8JsonReader reader)
    {
        foreach (var name in JsonElements.ListNames)
            if (reader.ValueTextEquals(name)) return true;
        return false;
    }
}
