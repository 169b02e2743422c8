namespace CoachBot.Conversations;

/// <summary>
/// What is remembered, by person. Implementations: in memory (scripts, tests) and SQLite (the host); PostgreSQL comes later.
/// Every method may be called by several threads and processes at once.
/// </summary>
public interface IConversationStore
{
    /// <returns>Null when this person has no such conversation (another person's is not seen).</returns>
    Task<Conversation?> FindAsync(string personId, string conversationId, CancellationToken cancellation);

    /// <returns>The turn as it was taken, or null when it has not been.</returns>
    Task<TakenTurn?> FindTurnAsync(string personId, string conversationId, string turnId, CancellationToken cancellation);

    /// <summary>
    /// Saves the new state and the turn together, or nothing: when the stored version is not <paramref name="expectedVersion"/>
    /// (0: there is none yet), or the turn is saved already.
    /// </summary>
    /// <returns>False when another turn was faster; load again and take the turn anew.</returns>
    Task<bool> SaveAsync(Conversation conversation, TakenTurn turn, int expectedVersion, CancellationToken cancellation);

    /// <summary>The newest <paramref name="most"/> turns with a number below <paramref name="before"/>, oldest first.</summary>
    Task<IReadOnlyList<TakenTurn>> HistoryAsync(string personId, string conversationId, int before, int most, CancellationToken cancellation);

    /// <summary>The person's conversations, the one used last first.</summary>
    Task<IReadOnlyList<Conversation>> ListAsync(string personId, CancellationToken cancellation);

    /// <summary>Deletes everything of the person.</summary>
    /// <returns>How many conversations there were.</returns>
    Task<int> ForgetAsync(string personId, CancellationToken cancellation);
}
