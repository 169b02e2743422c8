using CoachBot.Conversations;

namespace CoachBot.Host.Channels.Terminal;

/// <summary>One conversation at a terminal: each named user has exactly one, which goes on from run to run.</summary>
public sealed class TerminalChat(Coach coach, IConversationStore store, string? user, TimeProvider time)
{
    private const string ConversationId = "terminal";

    // Its own name space, so that a user's name here never meets an id that a browser was given.
    private readonly string _personId = $"terminal:{user}";

    public static bool IsUsableUser(string user) => user.Length is > 0 and <= 100 && !user.Any(char.IsControl);

    public Task<TakenTurn> SayAsync(string text, string? locale, CancellationToken cancellation) => coach.TakeTurnAsync(
        new TurnInput(_personId, ConversationId, Guid.NewGuid().ToString("N"), "terminal", text, [], locale, time.GetUtcNow()), cancellation);

    /// <summary>The last turn of an earlier run, or null.</summary>
    public async Task<TakenTurn?> LastAsync(CancellationToken cancellation) =>
        (await store.HistoryAsync(_personId, ConversationId, int.MaxValue, most: 1, cancellation)).SingleOrDefault();
}
