using System.Text.Json;
using Microsoft.Extensions.AI;

namespace CoachBot.Host.Models.Wire;

/// <summary>Reads how many tokens a reply took.</summary>
internal static class UsageReading
{
    /// <returns>Null if the server does not say.</returns>
    public static UsageDetails? Usage(this JsonElement reply)
    {
        if (reply.Property("usage") is not { } usage) return null;
        var (input, output) = (usage.Count("prompt_tokens"), usage.Count("completion_tokens"));
        if (input is null && output is null) return null;
        return new UsageDetails
        {
            InputTokenCount = input,
            OutputTokenCount = output,
            TotalTokenCount = usage.Count("total_tokens") ?? ((input ?? 0) + (output ?? 0)),
            CachedInputTokenCount = usage.Property("prompt_tokens_details")?.Count("cached_tokens"),
            ReasoningTokenCount = usage.Property("completion_tokens_details")?.Count("reasoning_tokens"),
        };
    }
}
