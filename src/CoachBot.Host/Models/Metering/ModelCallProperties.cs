using CoachBot.Agents;

namespace CoachBot.Host.Models.Metering;

/// <summary>Names under which a call and its usage carry more than the interface has places for.</summary>
public static class ModelCallProperties
{
    /// <summary>In <c>ChatOptions.AdditionalProperties</c>: the conversation (a string) on whose account the call goes.</summary>
    public const string Conversation = ChatClientAgent.ConversationKey;

    /// <summary>In <c>UsageDetails.AdditionalCounts</c>: the cost in billionths of a USD; absent if no prices are configured.</summary>
    public const string NanoUsd = "coachbot.nano_usd";

    /// <summary>In <c>UsageDetails.AdditionalCounts</c>: milliseconds to the end of the reply, with all attempts.</summary>
    public const string Milliseconds = "coachbot.milliseconds";

    /// <summary>In <c>UsageDetails.AdditionalCounts</c>: milliseconds to the first words of a stream.</summary>
    public const string FirstTokenMilliseconds = "coachbot.first_token_milliseconds";

    /// <summary>In <c>UsageDetails.AdditionalCounts</c>: 1 for each call of which the tokens are estimated, because the server did not count them.</summary>
    public const string Estimated = "coachbot.estimated";
}
