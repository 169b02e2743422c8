using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using CoachBot.Agents.Guard;
using CoachBot.Conversations;
using CoachBot.Conversations.Probing;
using CoachBot.Safety;
using Microsoft.Extensions.AI;

namespace CoachBot.Agents;

/// <summary>
/// Lets a model take part in a turn that code has already decided: it may propose commands for what code did not hear, and word what
/// code allows to be retold. Whatever goes wrong, the turn stands as decided so far.
/// </summary>
public sealed class ModelDesk(IPeriAgent agent, ModelTerms terms, PeriPrompt prompt, ProseGuard guard, SafetyGate safety, TimeProvider time)
{
    private readonly PatientReader _reader = new(agent, terms, time);

    /// <inheritdoc cref="ModelTerms.Elsewhere"/>
    public string? Elsewhere => terms.Elsewhere;

    /// <summary>
    /// Not in a conversation that a danger has stopped, nor where somebody has not agreed, and not about a person's rights: those words
    /// mean one thing.
    /// </summary>
    public bool TakesPart(TurnInput input, Conversation before, DecidedTurn read) =>
        !input.WithoutModel
        && !string.IsNullOrWhiteSpace(input.Text)
        && read.Gathered is { Stopped: false, Notice.IsEmpty: true }
        && (terms.Elsewhere is null || before.ModelConsent == ModelConsent.Agreed)
        && !ProbeSlots.ShowsOriginals(before.Slot) && !ProbeSlots.ShowsOriginals(read.Result.Conversation.Slot)
        && !read.Commands.Any(command => command is Command.ShowWord or Command.HideWord or Command.CopyPrompt or Command.CompareByModel or Command.Approve or Command.Decline or Command.DropExamples or Command.KeepNoOriginals or Command.ForgetMe or Command.KeepMe or Command.ExportMyData or Command.UseModel or Command.OfferFile or Command.StartOver);

    /// <param name="text">The person's words, as far as they are read.</param>
    /// <param name="before">The conversation as it stood, with what safety noticed in this turn.</param>
    /// <param name="read">The turn by code alone.</param>
    /// <param name="decide">Decides the turn anew for other commands.</param>
    /// <param name="history">The newest turns, oldest first.</param>
    public async Task<TurnResult> TakePartAsync(
        string text, Conversation before, DecidedTurn read, Func<ImmutableArray<Command>, CancellationToken, Task<DecidedTurn>> decide,
        IReadOnlyList<TakenTurn> history, IProgress<ReplyUpdate>? updates, CancellationToken cancellation)
    {
        var desk = new TurnDesk(text, before, read, decide);
        var instructions = prompt.Render(before, read);
        var prose = new CheckedProse(guard, safety, () => prompt.Ground(desk.Now, [text, .. history.Select(turn => turn.Asked)]), updates);
        try
        {
            await foreach (var happened in _reader.ReadAsync(Task(instructions, text, before, history, desk), cancellation))
            {
                if (happened is AgentEvent.Words words) prose.Add(words.Text);
                else prose.TakeBack();
            }
        }
        catch (ModelUnavailableException fault)
        {
            ModelTelemetry.Failed(fault.Kind);
            prose.GiveUp();
        }
        finally
        {
            desk.Close();
        }

        var result = desk.Now.Result;
        return Retelling.IsPossible(result) && prose.End() is { } said ? result with { Reply = Retelling.Put(result, said) } : result;
    }

    private AgentTask Task(string instructions, string text, Conversation before, IReadOnlyList<TakenTurn> history, TurnDesk desk) => new(
        instructions,
        [.. TurnHistory.Within(history, terms.HistoryTokens), new ChatMessage(ChatRole.User, text)],
        [.. CommandSchema.All.Select(schema => new CommandTool(schema, desk))],
        terms.Limits,
        Account(before));

    /// <summary>What the spending of a conversation is counted under: it tells nobody whose it is, and outlives being forgotten.</summary>
    private static string Account(Conversation conversation) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{conversation.PersonId}\n{conversation.Id}")).AsSpan(0, 12));
}
