using System.Text.Json;
using CoachBot.Agents;
using Microsoft.Extensions.AI;

namespace CoachBot.Host.Models.Metering;

/// <summary>Estimates what a whole request costs where no server has counted it: every text by <see cref="TokenEstimate"/>, and a few tokens for each message's frame.</summary>
public static class RequestTokens
{
    private const int FramePerMessage = 6;

    public static long Of(string text) => TokenEstimate.Of(text);

    public static long Of(IEnumerable<ChatMessage> messages, ChatOptions? options) =>
        messages.Sum(message => FramePerMessage + message.Contents.Sum(Of))
        + Of(options?.Instructions ?? "")
        + (options?.Tools ?? []).OfType<AIFunctionDeclaration>().Sum(tool => Of(tool.Name) + Of(tool.Description) + Of(tool.JsonSchema.GetRawText()))
        + (options?.ResponseFormat is ChatResponseFormatJson { Schema: { } schema } ? Of(schema.GetRawText()) : 0);

    public static long Of(AIContent content) => content switch
    {
        TextContent text => Of(text.Text),
        TextReasoningContent text => Of(text.Text),
        FunctionCallContent call => Of(call.Name) + Of(JsonSerializer.Serialize(call.Arguments, AIJsonUtilities.DefaultOptions)),
        FunctionResultContent result => Of(result.Result as string ?? JsonSerializer.Serialize(result.Result, AIJsonUtilities.DefaultOptions)),
        _ => 0,
    };
}
