using CoachBot.Batches;

namespace CoachBot.Host.Models.Metering;

/// <summary>What calls took.</summary>
/// <param name="Usd">Null if no prices are configured.</param>
public readonly record struct Spend(long InputTokens, long OutputTokens, decimal? Usd)
{
    public static Spend None { get; }

    public long Tokens => InputTokens + OutputTokens;

    public static Spend Of(long inputTokens, long outputTokens, TokenPrice? prices) => new(inputTokens, outputTokens, prices?.Of(inputTokens, outputTokens));

    public static Spend operator +(Spend one, Spend other) =>
        new(one.InputTokens + other.InputTokens, one.OutputTokens + other.OutputTokens, one.Usd is null ? other.Usd : one.Usd + (other.Usd ?? 0));
}
