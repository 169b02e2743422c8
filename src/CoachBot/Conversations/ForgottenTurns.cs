using System.Collections.Concurrent;

namespace CoachBot.Conversations;

/// <summary>
/// The last turns that deleted a person, in memory only: delivered again, such a turn must not begin a new conversation that keeps
/// the "yes" of somebody who asked to be forgotten. Holds ids and Peri's own words, nothing of the person's.
/// </summary>
internal sealed class ForgottenTurns
{
    private const int Most = 256;

    private readonly ConcurrentQueue<(string Person, string Conversation, TakenTurn Turn)> _turns = new();

    public TakenTurn? Find(TurnInput input) => _turns
        .FirstOrDefault(turn => turn.Turn.TurnId == input.TurnId && turn.Conversation == input.ConversationId && turn.Person == input.PersonId).Turn;

    public TakenTurn Note(TurnInput input, TakenTurn turn)
    {
        _turns.Enqueue((input.PersonId, input.ConversationId, turn with { Asked = "" }));
        while (_turns.Count > Most) _turns.TryDequeue(out _);
        return turn;
    }
}
