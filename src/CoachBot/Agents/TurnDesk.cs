using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using CoachBot.Coaching;
using CoachBot.Conversations;
using CoachBot.Replies;

namespace CoachBot.Agents;

/// <summary>
/// A turn while a model may still propose to it. It always holds a whole, decided turn: what code read at first, then that with each
/// proposal that passed. Calls may come from any thread; after <see cref="Close"/> nothing changes any more.
/// </summary>
[SuppressMessage("Reliability", "CA1001:Types that own disposable fields should be disposable", Justification = "A semaphore without a wait handle holds nothing; an agent left behind may still knock here.")]
internal sealed class TurnDesk(string message, Conversation before, DecidedTurn read, Func<ImmutableArray<Command>, CancellationToken, Task<DecidedTurn>> decide)
{
    private readonly FitFacts _read = Proposals.Noted(read.Commands);

    /// <summary>More effective proposals than this are no understanding of one message.</summary>
    private const int MostProposals = 12;

    private readonly SemaphoreSlim _one = new(1, 1);
    private volatile DecidedTurn _now = read;
    private volatile bool _closed;
    private int _proposals;

    public DecidedTurn Now => _now;

    /// <summary>From now on proposals are refused; one under way has no effect.</summary>
    public void Close() => _closed = true;

    /// <returns>What the model is told.</returns>
    public async Task<string> ProposeAsync(Command command, CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            if (_closed) return ToolAnswer.Refused("The turn is over.");
            if (++_proposals > MostProposals) return ToolAnswer.Refused("That is enough for one message; answer the person now.");
            var faults = Evidence.Faults(command, message, before, _read).ToList();
            if (faults.Count > 0) return ToolAnswer.Refused(faults);
            var decided = await decide(Proposals.Join(_now.Commands, command, message, before.Facts, _now.Gathered.Answers), cancellation);
            if (_closed) return ToolAnswer.Refused("The turn is over.");
            _now = decided;
            return ToolAnswer.Taken(PlainText.Render(decided.Result.Reply), decided.Result.Reply.Verdict);
        }
        finally
        {
            _one.Release();
        }
    }
}
