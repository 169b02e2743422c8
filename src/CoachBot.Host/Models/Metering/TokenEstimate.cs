using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace CoachBot.Host.Models.Metering;

/// <summary>
/// Estimates tokens where no server has counted them. English has about four bytes a token in the common encodings and other scripts fewer;
/// three, and a few for the frame of each message, err on the side of more.
/// </summary>
public static class TokenEstimate
{
    private const int BytesPerToken = 3, FramePerMessage = 6;

    public static long Of(string text) => OfBytes(Encoding.UTF8.GetByteCount(text));

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

    private static long OfBytes(int bytes) => (bytes + BytesPerToken - 1) / BytesPerToken;
}
