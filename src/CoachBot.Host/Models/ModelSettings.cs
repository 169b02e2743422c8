using CoachBot.Batches;

namespace CoachBot.Host.Models;

/// <summary>The model that Peri may talk with, and what it may cost.</summary>
/// <param name="Prices">Null if unknown; then only tokens can be bounded.</param>
/// <param name="MostAnswerTokens">For a call that sets no bound of its own.</param>
/// <param name="MostReplyBytes">A reply that is longer is cut off with an error.</param>
public sealed record ModelSettings(
    ModelEndpoint Endpoint, ModelTimeouts Timeouts, TokenPrice? Prices, SpendCeilings Ceilings, int MostAnswerTokens, int MostReplyBytes)
{
    /// <summary>How long a person waits for a turn in which the model takes part; then code's own reply stands.</summary>
    public TimeSpan Turn { get; init; } = TimeSpan.FromSeconds(20);

    /// <inheritdoc cref="ModelEndpoint.IsLocal"/>
    public bool IsLocal => Endpoint.IsLocal;
}

/// <summary>The model that makes vectors of texts.</summary>
/// <param name="Dimensions">Numbers a vector; null for the model's own length.</param>
public sealed record EmbeddingSettings(ModelEndpoint Endpoint, ModelTimeouts Timeouts, int? Dimensions)
{
    /// <inheritdoc cref="ModelEndpoint.IsLocal"/>
    public bool IsLocal => Endpoint.IsLocal;
}

/// <param name="Attempt">One request, to the end of a whole reply.</param>
/// <param name="FirstToken">One request for a stream, to its first piece.</param>
/// <param name="Idle">Between two pieces of a stream.</param>
/// <param name="Total">A call with all its attempts and waits; for a stream, to its end.</param>
/// <param name="Retries">How often at most a request is sent again.</param>
public sealed record ModelTimeouts(TimeSpan Attempt, TimeSpan FirstToken, TimeSpan Idle, TimeSpan Total, int Retries)
{
    public static ModelTimeouts Default { get; } =
        new(TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(60), Retries: 2);
}

/// <summary>What may be spent at most; null for no bound. A day is a day of UTC.</summary>
public sealed record SpendCeilings(long? TokensPerConversation, long? TokensPerDay, decimal? UsdPerConversation, decimal? UsdPerDay);
