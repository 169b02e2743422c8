using System.Text.Json;

namespace CoachBot.Imports.Json;

/// <summary>Recognises one message of an export in JSON by its members. Each program has its own; what none of them explains may be an example.</summary>
internal sealed class JsonMessages(IReadOnlyDictionary<string, string> slackUsers)
{
    private readonly Chats.AuthorNames _names = new();

    /// <returns>Null when this is no message.</returns>
    public ImportedMessage? Read(JsonElement json, int line)
    {
        if (json.ValueKind != JsonValueKind.Object) return null;
        var message =
            json.Member("date") is not null && (json.Member("from_id") is not null || json.Member("from") is not null || json.Member("actor") is not null) ? TelegramMessages.Read(json, line)
            : json.Text("ts") is not null && json.Member("text") is not null && (json.Member("type") is not null || json.Member("user") is not null) ? Slack(json, line)
            : json.Member("author") is { ValueKind: JsonValueKind.Object } ? Discord(json, line)
            : json.Text("createdDateTime") is not null && json.Member("body") is not null ? TeamsGraph(json, line)
            : json.Text("sender_name") is not null && json.Member("timestamp_ms") is not null ? MessengerMessages.Read(json, line)
            : json.Text("originalarrivaltime") is not null ? TeamsExport(json, line)
            : Plain(json, line);
        return message is { Author: { } author } ? message with { Author = _names.Of(author) } : message;
    }

    private ImportedMessage Slack(JsonElement json, int line)
    {
        var profile = json.Member("user_profile") ?? json;
        var user = json.Text("user");
        var author = user is not null && slackUsers.TryGetValue(user, out var known)
            ? known
            : profile.FirstText("display_name", "real_name", "name") ?? json.Text("username") ?? user ?? json.Text("bot_id");
        var subtype = json.Text("subtype");
        var isSystem = subtype is not null && (subtype.StartsWith("channel_", StringComparison.Ordinal) || subtype.StartsWith("group_", StringComparison.Ordinal) || subtype is "pinned_item" or "reminder_add");
        var text = Markup.FromSlack(json.Text("text") ?? "", slackUsers);
        var hasFiles = json.Member("files") is { ValueKind: JsonValueKind.Array };
        return new ImportedMessage(line, json.Member("ts").Time(), isSystem ? null : author, text)
        {
            Kind = isSystem ? MessageKind.System : hasFiles && text.Length == 0 ? MessageKind.Media : MessageKind.Said,
        };
    }

    // DiscordChatExporter, and Discord's own interface.
    private static ImportedMessage Discord(JsonElement json, int line)
    {
        var author = json.Member("author")!.Value.FirstText("nickname", "global_name", "name", "username");
        var text = json.Text("content") ?? "";
        var isSystem = json.Text("type") is { } type && type is not ("Default" or "Reply" or "ChatInputCommand" or "ThreadStarterMessage");
        var hasFiles = json.Member("attachments") is { ValueKind: JsonValueKind.Array } files && files.GetArrayLength() > 0;
        return new ImportedMessage(line, json.Member("timestamp").Time(), isSystem ? null : author, text)
        {
            Kind = isSystem ? MessageKind.System : hasFiles && text.Length == 0 ? MessageKind.Media : MessageKind.Said,
        };
    }

    // Microsoft Graph's chatMessage.
    private static ImportedMessage TeamsGraph(JsonElement json, int line)
    {
        var body = json.Member("body")!.Value;
        var from = json.Member("from") ?? default;
        var author = (from.Member("user") ?? from.Member("application") ?? default).Text("displayName");
        var isSystem = author is null || json.Text("messageType") is { } type && type != "message";
        var raw = body.Text("content") ?? "";
        var text = body.Text("contentType") == "text" ? raw : Markup.FromHtml(raw);
        return new ImportedMessage(line, json.Member("createdDateTime").Time(), isSystem ? null : author, text) { Kind = isSystem ? MessageKind.System : MessageKind.Said };
    }

    // The file that Microsoft gives out of a person's own data (Teams free, Skype).
    private static ImportedMessage TeamsExport(JsonElement json, int line)
    {
        var type = json.Text("messagetype") ?? "";
        var isSystem = type.StartsWith("ThreadActivity", StringComparison.Ordinal) || type.StartsWith("Event", StringComparison.Ordinal);
        var author = json.FirstText("displayName", "imdisplayname", "from");
        return new ImportedMessage(line, json.Member("originalarrivaltime").Time(), isSystem ? null : author, Markup.FromHtml(json.Text("content") ?? ""))
        {
            Kind = isSystem ? MessageKind.System : MessageKind.Said,
        };
    }

    // Signal's exporters and others: a time, a sender, a text.
    private static ImportedMessage? Plain(JsonElement json, int line)
    {
        var author = json.FirstText("author", "sender", "from", "sender_name", "user", "speaker", "name");
        var text = json.Text("text") ?? json.Text("body") ?? json.Text("content") ?? json.Text("message");
        if (author is null || text is null) return null;
        var time = json.Member("ts") ?? json.Member("date") ?? json.Member("timestamp") ?? json.Member("time") ?? json.Member("when") ?? json.Member("timestamp_ms");
        return time is null ? null : new ImportedMessage(line, time.Time(), author, text);
    }
}
