using CoachBot.Conversations;

namespace CoachBot.Benchmarks;

/// <summary>A conversation that has come to its turn and stays there: what is saved is forgotten, so that every round measures the same turn.</summary>
internal sealed class FrozenStore(IConversationStore inner) : IConversationStore
{
    public Task<Conversation?> FindAsync(string personId, string conversationId, CancellationToken cancellation) => inner.FindAsync(personId, conversationId, cancellation);

    public Task<TakenTurn?> FindTurnAsync(string personId, string conversationId, string turnId, CancellationToken cancellation) =>
        inner.FindTurnAsync(personId, conversationId, turnId, cancellation);

    public Task<bool> SaveAsync(Conversation conversation, TakenTurn turn, int expectedVersion, CancellationToken cancellation) => Task.FromResult(true);

    public Task<IReadOnlyList<TakenTurn>> HistoryAsync(string personId, string conversationId, int before, int most, CancellationToken cancellation) =>
        inner.HistoryAsync(personId, conversationId, before, most, cancellation);

    public Task<IReadOnlyList<Conversation>> ListAsync(string personId, CancellationToken cancellation) => inner.ListAsync(personId, cancellation);

    public Task<int> ForgetAsync(string personId, CancellationToken cancellation) => Task.FromResult(0);
}
