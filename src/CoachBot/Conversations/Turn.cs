using System.Collections.Immutable;
using CoachBot.Replies;

namespace CoachBot.Conversations;

/// <summary>One message or button press as a channel hands it over. (conversation, turn) is the identity: twice the same is one turn.</summary>
/// <param name="PersonId">Whose it is; authorised by the host. Everything remembered hangs on it.</param>
/// <param name="Text">The person's words, as they came; may be empty.</param>
/// <param name="Given">Commands that a face made without words (a fact edited in the panel), done before the text is read.</param>
/// <param name="Locale">An IETF tag such as <c>en-GB</c> when the channel tells, else null.</param>
public sealed record TurnInput(
    string PersonId,
    string ConversationId,
    string TurnId,
    string Channel,
    string Text,
    ImmutableArray<Command> Given,
    string? Locale,
    DateTimeOffset At)
{
    /// <summary>True when the person wants this answered now, without a model.</summary>
    public bool WithoutModel { get; init; }
}

/// <summary>A turn that was taken and saved.</summary>
/// <param name="Number">1 for the first turn of a conversation.</param>
/// <param name="Asked">The person's words, as kept (see <c>MostKeptCharacters</c> of the coach).</param>
public sealed record TakenTurn(string TurnId, int Number, string Asked, Reply Reply, DateTimeOffset At);
