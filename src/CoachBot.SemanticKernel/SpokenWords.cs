using CoachBot.Agents;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace CoachBot.SemanticKernel;

/// <summary>Reads a kernel's stream as an agent's events.</summary>
/// <param name="mostCharacters">Prose beyond this is not read.</param>
internal sealed class SpokenWords(int mostCharacters)
{
    private int _room = mostCharacters;
    private bool _said;
    private bool _called;

    public bool IsFull => _room <= 0;

    public IEnumerable<AgentEvent> Read(StreamingChatMessageContent piece)
    {
        // The tools' answers end a step: the next words may be the reply.
        if (piece.Role == AuthorRole.Tool) (_said, _called) = (false, false);
        else
            foreach (var item in piece.Items)
                if (Read(item) is { } happened) yield return happened;
    }

    private AgentEvent? Read(StreamingKernelContent item) => item switch
    {
        StreamingFunctionCallUpdateContent => Call(),
        // Words after a call would only be taken back.
        StreamingTextContent { Text: { Length: > 0 } text } when !_called && !IsFull => Words(text),
        _ => null,
    };

    private AgentEvent.Retracted? Call()
    {
        var heard = _said;
        (_said, _called) = (false, true);
        return heard ? new AgentEvent.Retracted() : null;
    }

    private AgentEvent.Words Words(string text)
    {
        _said = true;
        var words = text.Length <= _room ? text : text[.._room];
        _room -= text.Length;
        return new AgentEvent.Words(words);
    }
}
