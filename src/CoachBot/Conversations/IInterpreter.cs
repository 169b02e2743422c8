using System.Collections.Immutable;

namespace CoachBot.Conversations;

/// <summary>Reads what a message asks for. Offline rules do it by default; a language model may do it when one is configured.</summary>
public interface IInterpreter
{
    /// <param name="text">The person's words, not empty, at most <c>Coach.MostReadCharacters</c> long.</param>
    /// <returns>At least one command, in the order of doing.</returns>
    ValueTask<ImmutableArray<Command>> InterpretAsync(string text, Conversation conversation, CancellationToken cancellation);
}
