using System.ClientModel.Primitives;
using System.Text.Json.Nodes;
using CoachBot.Host.Models.Quirks;
using Microsoft.Extensions.AI;

namespace CoachBot.Host.Models.Wire;

/// <summary>
/// Writes the body of a request: the parts as the SDK writes them, put together here,
/// because the SDK's own call leaves no say in <c>stream_options</c> and <c>max_completion_tokens</c>, which not every server takes.
/// </summary>
internal static class ChatRequest
{
    public static JsonObject Write(string model, IReadOnlyList<ChatMessage> messages, ChatOptions options, bool stream, EndpointQuirks quirks)
    {
        var body = Json(ModelReaderWriter.Write(OptionsConverter.Convert(options)));
        body["model"] = options.ModelId ?? model;
        body["messages"] = new JsonArray([.. Instructed(messages, options).SelectMany(MessageConverter.Convert).Select(message => Json(ModelReaderWriter.Write<object>(message)))]);
        if (options.Seed is { } seed) body["seed"] = seed;
        if (Effort(options.Reasoning?.Effort) is { } effort) body["reasoning_effort"] = effort;
        if (stream)
        {
            body["stream"] = true;
            body[Parameters.StreamOptions] = new JsonObject { ["include_usage"] = true };
        }

        RequestAdaptation.Apply(body, quirks);
        return body;
    }

    private static IEnumerable<ChatMessage> Instructed(IReadOnlyList<ChatMessage> messages, ChatOptions options) =>
        options.Instructions is { Length: > 0 } instructions ? messages.Prepend(new ChatMessage(ChatRole.System, instructions)) : messages;

    private static string? Effort(ReasoningEffort? effort) => effort switch
    {
        ReasoningEffort.None => "none",
        ReasoningEffort.Low => "low",
        ReasoningEffort.Medium => "medium",
        ReasoningEffort.High => "high",
        ReasoningEffort.ExtraHigh => "xhigh",
        _ => null,
    };

    private static JsonObject Json(BinaryData data) => JsonNode.Parse(data)!.AsObject();
}
