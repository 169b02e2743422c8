using System.Text.Json;
using Microsoft.Extensions.AI;

namespace CoachBot.SemanticKernel.Tests;

/// <summary>A request to a model as text: everything of it that a provider's client would send.</summary>
internal static class WrittenRequest
{
    public static string Of(IReadOnlyList<ChatMessage> messages, ChatOptions? options) =>
        string.Join('\n', messages.Select(message => $"{message.Role} {message.AuthorName}: {string.Join(" | ", message.Contents.Select(Of))}").Append(Of(options)));

    private static string Of(AIContent content) => content switch
    {
        TextContent text => text.Text,
        FunctionCallContent call => $"call {call.CallId} {call.Name} {JsonSerializer.Serialize(call.Arguments)}{(call.Exception is null ? "" : " broken")}",
        FunctionResultContent result => $"result {result.CallId} {result.Result}",
        _ => content.GetType().Name,
    };

    private static string Of(ChatOptions? options)
    {
        var tools = options?.Tools?.Cast<AIFunctionDeclaration>().Select(tool => $"{tool.Name} {tool.Description} {tool.JsonSchema}") ?? ["no tools"];
        var more = options?.AdditionalProperties?.Order(Comparer<KeyValuePair<string, object?>>.Create((one, other) => string.CompareOrdinal(one.Key, other.Key))) ?? Enumerable.Empty<KeyValuePair<string, object?>>();
        return $"{options?.ModelId} {options?.MaxOutputTokens} {options?.Temperature} {options?.ToolMode} {string.Join(';', more)}\n{string.Join('\n', tools)}";
    }
}
