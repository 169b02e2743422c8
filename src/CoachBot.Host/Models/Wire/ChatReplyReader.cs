using System.Text.Json;
using CoachBot.Host.Models.Quirks;
using Microsoft.Extensions.AI;

namespace CoachBot.Host.Models.Wire;

/// <summary>Reads a whole reply.</summary>
internal static class ChatReplyReader
{
    /// <exception cref="Agents.ModelUnavailableException">It is no complete reply, or a refusal.</exception>
    public static async Task<ChatResponse> ReadAsync(Stream body, EndpointQuirks quirks, CancellationToken cancellation)
    {
        using var document = await JsonDocument.ParseAsync(body, cancellationToken: cancellation);
        return Read(document.RootElement, quirks);
    }

    private static ChatResponse Read(JsonElement reply, EndpointQuirks quirks)
    {
        if (reply.Property("error") is not null) throw ModelFaults.InsideReply(reply);
        if (reply.Property("choices").Items().FirstOrDefault().Property("message") is not { } message) throw ModelFaults.NoChoice();
        var calls = new ToolCallAssembler();
        foreach (var call in message.Property("tool_calls").Items()) calls.Add(call);
        var finish = FinishReasons.Read(reply.Property("choices").Items().First().Text("finish_reason"), quirks, calls.Any);
        var words = ReplyContents.Read(message).ToList();
        if (finish == ChatFinishReason.ContentFilter || (words.Count == 0 && !calls.Any && message.Text("refusal") is not null)) throw ModelFaults.Refusal();
        return new ChatResponse(new ChatMessage(ChatRole.Assistant, [.. words, .. calls.Finish()]) { MessageId = reply.Text("id") })
        {
            ResponseId = reply.Text("id"),
            ModelId = reply.Text("model"),
            CreatedAt = reply.Count("created") is { } created and < 253_402_300_800 ? DateTimeOffset.FromUnixTimeSeconds(created) : null,
            FinishReason = finish,
            Usage = reply.Usage(),
        };
    }
}
