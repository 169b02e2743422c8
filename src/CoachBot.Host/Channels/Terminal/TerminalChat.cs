using CoachBot.Conversations;
using CoachBot.Replies;

namespace CoachBot.Host.Channels.Terminal;

/// <summary>One conversation at a terminal: each named user has exactly one, which goes on from run to run.</summary>
public sealed class TerminalChat(Coach coach, IConversationStore store, string? user, TimeProvider time)
{
    private const string ConversationId = "terminal";

    // Its own name space, so that a user's name here never meets an id that a browser was given.
    private readonly string _personId = $"terminal:{user}";

    private Reply? _last;

    public static bool IsUsableUser(string user) => user.Length is > 0 and <= 100 && !user.Any(char.IsControl);

    public async Task<TakenTurn> SayAsync(string text, string? locale, CancellationToken cancellation)
    {
        _last ??= (await LastAsync(cancellation))?.Reply;
        var input = new TurnInput(
            _personId, ConversationId, Guid.NewGuid().ToString("N"), "terminal", NumberedChoice.Resolve(_last, text), [], locale, time.GetUtcNow());
        var turn = await coach.TakeTurnAsync(input, cancellation);
        _last = turn.Reply;
        return turn;
    }

    /// <summary>The last turn of an earlier run, or null.</summary>
    public async Task<TakenTurn?> LastAsync(CancellationToken cancellation) =>
        (await store.HistoryAsync(_personId, ConversationId, int.MaxValue, most: 1, cancellation)).SingleOrDefault();
}
