using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace CoachBot.Imports.Json;

/// <summary>A message of Facebook's or Instagram's JSON export. The newest stands first; times are in UTC.</summary>
internal static class MessengerMessages
{
    private static readonly string[] MediaMembers = ["photos", "videos", "audio_files", "files", "gifs", "sticker", "share"];

    public static ImportedMessage Read(JsonElement json, int line)
    {
        var text = Mend(json.Text("content") ?? "");
        var isCall = json.Member("call_duration") is not null || json.Text("type") is "Subscribe" or "Unsubscribe" or "Call";
        var isMedia = text.Length == 0 && MediaMembers.Any(name => json.Member(name) is not null);
        return new ImportedMessage(line, json.Member("timestamp_ms").Time(), isCall ? null : Mend(json.Text("sender_name")!), text)
        {
            Kind = isCall ? MessageKind.System : isMedia ? MessageKind.Media : MessageKind.Said,
        };
    }

    /// <summary>These exports write every byte of UTF-8 as a character of its own ("Ã©" for "é"); text that is sound already stays as it is.</summary>
    public static string Mend(string text)
    {
        if (text.AsSpan().IndexOfAnyExceptInRange('\0', '\u00FF') >= 0 || text.AsSpan().IndexOfAnyInRange('\u0080', '\u00FF') < 0) return text;
        var bytes = Encoding.Latin1.GetBytes(text);
        return Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : text;
    }
}
