using System.Text.Json;
using Microsoft.Extensions.AI;
using Sdk = OpenAI.Chat;

namespace CoachBot.Host.Models.Wire;

/// <summary>Turns messages into the SDK's.</summary>
internal static class MessageConverter
{
    // Line breaks between brackets are tokens that tell the model nothing.
    private static readonly JsonSerializerOptions Compact = new(AIJsonUtilities.DefaultOptions) { WriteIndented = false };

    /// <exception cref="NotSupportedException">A message holds something that no text model can read; nothing is dropped silently.</exception>
    public static IEnumerable<Sdk.ChatMessage> Convert(ChatMessage message)
    {
        var (text, calls, results) = Sort(message);
        if (results.Count > 0) return results.Select(result => new Sdk.ToolChatMessage(result.CallId, Says(result)));
        if (message.Role == ChatRole.Assistant) return [Assistant(text, calls)];
        return [message.Role == ChatRole.User ? new Sdk.UserChatMessage(text) : new Sdk.SystemChatMessage(text)];
    }

    private static (string Text, List<FunctionCallContent> Calls, List<FunctionResultContent> Results) Sort(ChatMessage message)
    {
        var texts = new List<string>();
        var calls = new List<FunctionCallContent>();
        var results = new List<FunctionResultContent>();
        foreach (var content in message.Contents)
        {
            switch (content)
            {
                case TextContent text: texts.Add(text.Text); break;
                case FunctionCallContent call: calls.Add(call); break;
                case FunctionResultContent result: results.Add(result); break;
                // What a reply brought besides its words is not sent back.
                case UsageContent or TextReasoningContent or ErrorContent: break;
                default: throw new NotSupportedException($"A chat message cannot hold {content.GetType().Name}: the models are sent text and tools only.");
            }
        }

        return (string.Concat(texts), calls, results);
    }

    private static Sdk.AssistantChatMessage Assistant(string text, List<FunctionCallContent> calls)
    {
        if (calls.Count == 0) return new Sdk.AssistantChatMessage(text);
        var message = new Sdk.AssistantChatMessage(calls.Select(call => Sdk.ChatToolCall.CreateFunctionToolCall(call.CallId, call.Name, Arguments(call))));
        if (text.Length > 0) message.Content.Add(Sdk.ChatMessageContentPart.CreateTextPart(text));
        return message;
    }

    private static BinaryData Arguments(FunctionCallContent call) =>
        BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(call.Arguments ?? new Dictionary<string, object?>(), Compact));

    private static string Says(FunctionResultContent result) => result.Result switch
    {
        null => result.Exception is null ? "" : "The call failed.",
        string text => text,
        JsonElement { ValueKind: JsonValueKind.String } text => text.GetString()!,
        var value => JsonSerializer.Serialize(value, Compact),
    };
}
