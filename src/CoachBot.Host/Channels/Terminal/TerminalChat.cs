using CoachBot.Conversations;

namespace CoachBot.Host.Channels.Terminal;

/// <summary>One conversation at a terminal: each named user has exactly one, which goes on from run to run.</summary>
public sealed class TerminalChat(Coach coach, IConversationStore store, string? user, TimeProvider time)
{
    private const string ConversationId = "terminal";

    // Its own name space, so that a user's name here never meets an id that a browser was given.
    private readonly string _personId = PersonOf(user);

    /// <returns>The person's id in the store.</returns>
    public static string PersonOf(string? user) => $"terminal:{user}";

    public static bool IsUsableUser(string user) => user.Length is > 0 and <= 100 && !user.Any(char.IsControl);

    /// <param name="updates">Is told of a reply in the making.</param>
    /// <param name="stop">Stops the model that is writing: the turn is then answered at once without it.</param>
    public async Task<TakenTurn> SayAsync(
        string text, string? locale, CancellationToken cancellation, IProgress<ReplyUpdate>? updates = null, CancellationToken stop = default)
    {
        var input = new TurnInput(_personId, ConversationId, Guid.NewGuid().ToString("N"), "terminal", text, LocalFile.Offered(text, cancellation), locale, time.GetUtcNow());
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, stop);
        try
        {
            return await coach.TakeTurnAsync(input, either.Token, updates);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            // The same turn: should it have been taken just before, this is its answer.
            return await coach.TakeTurnAsync(input with { WithoutModel = true }, cancellation);
        }
    }

    /// <summary>The last turn of an earlier run, or null.</summary>
    public async Task<TakenTurn?> LastAsync(CancellationToken cancellation) =>
        (await store.HistoryAsync(_personId, ConversationId, int.MaxValue, most: 1, cancellation)).SingleOrDefault();
}
