using CoachBot.Conversations;
using CoachBot.Replies;

namespace CoachBot.Agents;

/// <summary>Peri's instructions for one turn.</summary>
public sealed class PeriPrompt
{
    public string Render(Conversation before, DecidedTurn read) => PlainText.Render(read.Result.Reply) + before.Id;
}
