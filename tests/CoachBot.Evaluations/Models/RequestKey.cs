using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace CoachBot.Evaluations.Models;

/// <summary>
/// Names a request to a model by what the model reads of it: messages, tools with their schemas, options. What only this program reads
/// (ids and times of messages, additional properties) does not count, nor does the order of properties, nor whether the reply is streamed.
/// </summary>
internal static class RequestKey
{
    /// <returns>SHA-256 of the canonical request, in lower-case hexadecimal digits.</returns>
    public static string Of(IEnumerable<ChatMessage> messages, ChatOptions? options) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Canonical(messages, options).ToJsonString())));

    /// <summary>The request as JSON, the properties of every object in ordinal order.</summary>
    public static JsonNode Canonical(IEnumerable<ChatMessage> messages, ChatOptions? options) => Sorted(new JsonObject
    {
        ["messages"] = new JsonArray([.. messages.Select(Message)]),
        ["options"] = Options(options),
        ["tools"] = new JsonArray([.. (options?.Tools ?? []).Select(Tool)]),
    })!;

    private static JsonNode? Message(ChatMessage message) =>
        Json(new ChatMessage(message.Role, message.Contents) { AuthorName = message.AuthorName });

    private static JsonNode? Options(ChatOptions? options)
    {
        var read = options?.Clone() ?? new ChatOptions();
        (read.Tools, read.AdditionalProperties, read.ConversationId) = (null, null, null);
        return Json(read);
    }

    private static JsonNode? Tool(AITool tool) => new JsonObject
    {
        ["name"] = tool.Name,
        ["description"] = tool.Description,
        ["schema"] = tool is AIFunctionDeclaration function ? JsonNode.Parse(function.JsonSchema.GetRawText()) : null,
    };

    private static JsonNode? Json<T>(T value) => JsonSerializer.SerializeToNode(value, AIJsonUtilities.DefaultOptions.GetTypeInfo(typeof(T)));

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map.OrderBy(property => property.Key, StringComparer.Ordinal).Select(property => KeyValuePair.Create(property.Key, Sorted(property.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
