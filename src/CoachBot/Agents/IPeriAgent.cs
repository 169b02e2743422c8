using System.Collections.Immutable;
using Microsoft.Extensions.AI;

namespace CoachBot.Agents;

/// <summary>
/// A language model that reads a turn beside the code and words its reply. It changes nothing by itself: its tools record proposals,
/// its words are checked by whoever asked. Implementations: <see cref="ChatClientAgent"/> here, Semantic Kernel's in an opt-in project.
/// </summary>
public interface IPeriAgent
{
    /// <summary>Runs the tool loop and yields the prose as it comes.</summary>
    /// <exception cref="ModelUnavailableException">The model failed; while enumerating.</exception>
    IAsyncEnumerable<AgentEvent> RunAsync(AgentTask task, CancellationToken cancellation);
}

/// <summary>What an agent reports while it runs. The list is closed.</summary>
public abstract record AgentEvent
{
    private AgentEvent()
    {
    }

    /// <summary>A piece of prose; pieces join without anything between them.</summary>
    public sealed record Words(string Text) : AgentEvent;

    /// <summary>A tool was called after the words so far: they were thinking aloud, no reply, and are taken back.</summary>
    public sealed record Retracted : AgentEvent;
}

/// <summary>One turn for an agent.</summary>
/// <param name="Instructions">The system prompt.</param>
/// <param name="Messages">What was said before, oldest first, and the turn to answer, last.</param>
/// <param name="Tools">What may be proposed, called one after the other in the order of the model's calls.</param>
/// <param name="ConversationId">For metering; nothing of it reaches the model.</param>
public sealed record AgentTask(
    string Instructions, ImmutableArray<ChatMessage> Messages, ImmutableArray<AIFunction> Tools, AgentLimits Limits, string ConversationId);

/// <summary>What bounds one turn of an agent.</summary>
/// <param name="MostSteps">Requests to the model; the last one may call no tool.</param>
/// <param name="MostCallsPerStep">Tool calls of one request; those beyond it are answered as refused.</param>
/// <param name="MostProseCharacters">Prose beyond this is not read.</param>
/// <param name="MostAnswerTokens">What the model is asked to keep to, per request.</param>
public sealed record AgentLimits(int MostSteps, int MostCallsPerStep, int MostProseCharacters, int MostAnswerTokens)
{
    public static AgentLimits Default { get; } = new(MostSteps: 4, MostCallsPerStep: 8, MostProseCharacters: 4_000, MostAnswerTokens: 700);
}
