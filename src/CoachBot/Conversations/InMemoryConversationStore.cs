namespace CoachBot.Conversations;

/// <summary>Remembers for as long as the process lives: scripts, one-off chats and tests.</summary>
public sealed class InMemoryConversationStore : IConversationStore
{
    private sealed record Kept(Conversation State, List<TakenTurn> Turns);

    private readonly Lock _gate = new();
    private readonly Dictionary<(string Person, string Conversation), Kept> _kept = [];

    public Task<Conversation?> FindAsync(string personId, string conversationId, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (_gate) return Task.FromResult(_kept.GetValueOrDefault((personId, conversationId))?.State);
    }

    public Task<TakenTurn?> FindTurnAsync(string personId, string conversationId, string turnId, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (_gate) return Task.FromResult(TurnsOf(personId, conversationId).Find(turn => turn.TurnId == turnId));
    }

    public Task<bool> SaveAsync(Conversation conversation, TakenTurn turn, int expectedVersion, CancellationToken cancellation)
    {
        ConversationVersions.Check(conversation, expectedVersion);
        cancellation.ThrowIfCancellationRequested();
        var key = (conversation.PersonId, conversation.Id);
        lock (_gate)
        {
            var before = _kept.GetValueOrDefault(key);
            if ((before?.State.Version ?? 0) != expectedVersion) return Task.FromResult(false);
            var turns = before?.Turns ?? [];
            if (turns.Exists(taken => taken.TurnId == turn.TurnId)) return Task.FromResult(false);
            turns.Add(turn);
            _kept[key] = new Kept(conversation, turns);
            return Task.FromResult(true);
        }
    }

    public Task<IReadOnlyList<TakenTurn>> HistoryAsync(
        string personId, string conversationId, int before, int most, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (_gate)
        {
            return Task.FromResult<IReadOnlyList<TakenTurn>>(
                [.. TurnsOf(personId, conversationId).Where(turn => turn.Number < before).TakeLast(most)]);
        }
    }

    public Task<IReadOnlyList<Conversation>> ListAsync(string personId, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (_gate)
        {
            return Task.FromResult<IReadOnlyList<Conversation>>(
                [.. StatesOf(personId).OrderByDescending(state => state.UpdatedAt).ThenBy(state => state.Id, StringComparer.Ordinal)]);
        }
    }

    public Task<int> ForgetAsync(string personId, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (_gate)
        {
            var gone = StatesOf(personId).ToList();
            foreach (var state in gone) _kept.Remove((state.PersonId, state.Id));
            return Task.FromResult(gone.Count);
        }
    }

    private List<TakenTurn> TurnsOf(string personId, string conversationId) => _kept.GetValueOrDefault((personId, conversationId))?.Turns ?? [];

    private IEnumerable<Conversation> StatesOf(string personId) =>
        _kept.Values.Select(kept => kept.State).Where(state => state.PersonId == personId);
}
