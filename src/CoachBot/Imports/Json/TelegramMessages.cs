using System.Text;
using System.Text.Json;

namespace CoachBot.Imports.Json;

/// <summary>A message of Telegram Desktop's JSON export. Its <c>date</c> is local time without an offset.</summary>
internal static class TelegramMessages
{
    private static readonly string[] MediaMembers = ["media_type", "photo", "file", "sticker_emoji", "location_information", "contact_information", "poll"];

    public static ImportedMessage Read(JsonElement json, int line)
    {
        var text = TextOf(json.Member("text"));
        if (json.Text("type") == "service") return new ImportedMessage(line, json.Member("date").Time(), null, Service(json, text)) { Kind = MessageKind.System };
        // The name of an account that was deleted is null; its id still tells it from the others.
        var author = json.Text("from") ?? json.Text("from_id") ?? "Deleted Account";
        var isMedia = text.Length == 0 && MediaMembers.Any(name => json.Member(name) is not null);
        return new ImportedMessage(line, json.Member("date").Time(), author, text) { Kind = isMedia ? MessageKind.Media : MessageKind.Said };
    }

    private static string Service(JsonElement json, string text)
    {
        var said = string.Join(' ', new[] { json.Text("actor"), json.Text("action")?.Replace('_', ' '), json.Text("title") }.OfType<string>());
        return text.Length > 0 ? text : said;
    }

    // A text, or a list of texts and of pieces with a format.
    private static string TextOf(JsonElement? json)
    {
        if (json.Text() is { } whole) return whole;
        if (json is not { ValueKind: JsonValueKind.Array } parts) return "";
        var text = new StringBuilder();
        foreach (var part in parts.EnumerateArray()) text.Append(((JsonElement?)part).Text() ?? part.Text("text"));
        return text.ToString();
    }
}
