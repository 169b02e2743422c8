using CoachBot.Conversations;
using CoachBot.Words;

namespace CoachBot.Host.Channels.WebPage;

/// <summary>Takes the page's turns, and shows each with where the conversation stands after it.</summary>
public sealed class PageTurns(Coach coach, IConversationStore store, FactWording words)
{
    /// <param name="updates">Is told of a reply in the making.</param>
    public async Task<TurnTakenView> TakeAsync(TurnInput input, CancellationToken cancellation, IProgress<ReplyUpdate>? updates = null) =>
        await ShowAsync(input.PersonId, input.ConversationId, await coach.TakeTurnAsync(input, cancellation, updates), cancellation);

    /// <returns>The turn as it was taken, or null when it has not been.</returns>
    public async Task<TurnTakenView?> FindAsync(string personId, string conversationId, string turnId, CancellationToken cancellation) =>
        await store.FindTurnAsync(personId, conversationId, turnId, cancellation) is { } turn
            ? await ShowAsync(personId, conversationId, turn, cancellation)
            : null;

    private async Task<TurnTakenView> ShowAsync(string personId, string conversationId, TakenTurn turn, CancellationToken cancellation) =>
        new(TurnView.Of(turn), Panel.Of(await store.FindAsync(personId, conversationId, cancellation), words));
}
