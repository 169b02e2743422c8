using Microsoft.Extensions.AI;

namespace CoachBot.Agents;

/// <summary>Does a model's tool calls one after the other. Every call gets an answer; a wrong one is told what was wrong.</summary>
internal sealed class ToolCalls(AgentTask task)
{
    private readonly Dictionary<string, AIFunction> _tools = task.Tools.ToDictionary(tool => tool.Name, StringComparer.Ordinal);

    public async Task<IList<AIContent>> DoAsync(IReadOnlyList<FunctionCallContent> calls, CancellationToken cancellation)
    {
        var results = new List<AIContent>(calls.Count);
        for (var at = 0; at < calls.Count; at++)
        {
            var says = at < task.Limits.MostCallsPerStep ? await DoAsync(calls[at], cancellation) : ToolAnswer.TooManyCalls();
            results.Add(new FunctionResultContent(calls[at].CallId, says));
        }

        return results;
    }

    private async Task<object?> DoAsync(FunctionCallContent call, CancellationToken cancellation)
    {
        if (!_tools.TryGetValue(call.Name, out var tool)) return ToolAnswer.NoSuchTool(_tools.Keys);
        if (call.Exception is not null) return ToolAnswer.BrokenArguments();
        return await tool.InvokeAsync(new AIFunctionArguments(call.Arguments), cancellation);
    }
}
