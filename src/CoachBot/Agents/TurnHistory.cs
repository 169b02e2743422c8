using System.Collections.Immutable;
using CoachBot.Conversations;
using CoachBot.Conversations.Probing;
using CoachBot.Replies;
using Microsoft.Extensions.AI;

namespace CoachBot.Agents;

/// <summary>
/// What was said lately, within a budget of tokens. Whatever was told before it stands in the summary of facts, so that the 200th turn
/// costs what the 20th does and nothing that was told is lost.
/// </summary>
public static class TurnHistory
{
    /// <summary>More turns than fit any sensible budget are not even loaded.</summary>
    public const int MostTurns = 12;

    private const int MostCharactersOfATurn = 600;

    /// <param name="turns">The newest turns, oldest first.</param>
    /// <param name="budget">Tokens, by <see cref="TokenEstimate"/>.</param>
    /// <returns>Pairs of the person's words and Peri's, oldest first; the newest always have the first claim on the budget.</returns>
    public static ImmutableArray<ChatMessage> Within(IReadOnlyList<TakenTurn> turns, int budget)
    {
        var messages = new List<ChatMessage>();
        // What a file held is shown to the person and told to no model.
        foreach (var turn in turns.Where(turn => !ProbeSlots.ShowsOriginals(turn.Reply.Slot)).Reverse())
        {
            var asked = Clip(turn.Asked);
            var said = Clip(PlainText.Render(turn.Reply));
            budget -= TokenEstimate.Of(asked) + TokenEstimate.Of(said);
            if (budget < 0) break;
            messages.Insert(0, new ChatMessage(ChatRole.Assistant, said));
            if (asked.Length > 0) messages.Insert(0, new ChatMessage(ChatRole.User, asked));
        }

        return [.. messages];
    }

    private static string Clip(string text) =>
        text.Length <= MostCharactersOfATurn ? text : text[..(char.IsHighSurrogate(text[MostCharactersOfATurn - 1]) ? MostCharactersOfATurn - 1 : MostCharactersOfATurn)] + " [...]";
}
