using CoachBot.Host.Models.Quirks;
using Microsoft.Extensions.AI;

namespace CoachBot.Host.Models.Wire;

/// <summary>Why a reply ended, in the words of different servers.</summary>
internal static class FinishReasons
{
    private static readonly Dictionary<string, ChatFinishReason> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["stop"] = ChatFinishReason.Stop,
        ["end_turn"] = ChatFinishReason.Stop,
        ["eos"] = ChatFinishReason.Stop,
        ["eos_token"] = ChatFinishReason.Stop,
        ["stop_sequence"] = ChatFinishReason.Stop,
        ["complete"] = ChatFinishReason.Stop,
        ["length"] = ChatFinishReason.Length,
        ["max_tokens"] = ChatFinishReason.Length,
        ["max_length"] = ChatFinishReason.Length,
        ["model_length"] = ChatFinishReason.Length,
        ["tool_calls"] = ChatFinishReason.ToolCalls,
        ["tool_use"] = ChatFinishReason.ToolCalls,
        ["function_call"] = ChatFinishReason.ToolCalls,
        ["content_filter"] = ChatFinishReason.ContentFilter,
        ["safety"] = ChatFinishReason.ContentFilter,
        ["refusal"] = ChatFinishReason.ContentFilter,
    };

    public static bool IsKnown(string reason) => Known.ContainsKey(reason);

    /// <summary>The usual word; one that nobody explained stays as it is, and calls that came make it a reply of calls.</summary>
    public static ChatFinishReason? Read(string? reason, EndpointQuirks quirks, bool hasCalls)
    {
        if (reason is not { Length: > 0 }) return hasCalls ? ChatFinishReason.ToolCalls : null;
        var usual = quirks.FinishReasons.GetValueOrDefault(reason, reason);
        var read = Known.TryGetValue(usual, out var known) ? known : new ChatFinishReason(usual);
        return hasCalls && read == ChatFinishReason.Stop ? ChatFinishReason.ToolCalls : read;
    }
}
