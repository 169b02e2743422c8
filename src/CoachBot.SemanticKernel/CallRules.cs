using CoachBot.Agents;
using Microsoft.SemanticKernel;

namespace CoachBot.SemanticKernel;

/// <summary>The outermost filter around a model's calls: answers those that may not reach a tool, so that the model can mend them.</summary>
internal sealed class CallRules(AgentLimits limits) : IAutoFunctionInvocationFilter
{
    public Task OnAutoFunctionInvocationAsync(AutoFunctionInvocationContext context, Func<AutoFunctionInvocationContext, Task> next)
    {
        if (Refusal(context) is not { } says) return next(context);
        context.Result = new FunctionResult(context.Function, says);
        return Task.CompletedTask;
    }

    private string? Refusal(AutoFunctionInvocationContext context) =>
        context.FunctionSequenceIndex >= limits.MostCallsPerStep ? ToolAnswer.TooManyCalls()
        : context.CallContent.Exception is not null ? ToolAnswer.BrokenArguments()
        : null;
}
