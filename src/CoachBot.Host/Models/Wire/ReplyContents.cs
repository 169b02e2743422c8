using System.Text.Json;
using Microsoft.Extensions.AI;

namespace CoachBot.Host.Models.Wire;

/// <summary>Reads what a message, or a piece of one, says. The SDK's own reader throws at finish reasons and shapes that it does not know.</summary>
internal static class ReplyContents
{
    /// <summary>Words, and the reasoning that some servers send apart from them. Tool calls are for <see cref="ToolCallAssembler"/>.</summary>
    public static IEnumerable<AIContent> Read(JsonElement message)
    {
        if ((message.Text("reasoning_content") ?? message.Text("reasoning")) is { Length: > 0 } reasoning) yield return new TextReasoningContent(reasoning);
        if (Words(message) is { Length: > 0 } words) yield return new TextContent(words);
    }

    // Content is a text, or a list of parts of which some are text.
    private static string? Words(JsonElement message) => message.Property("content") switch
    {
        { ValueKind: JsonValueKind.Array } parts => string.Concat(((JsonElement?)parts).Items().Select(part => part.Text("text"))),
        _ => message.Text("content"),
    };
}
