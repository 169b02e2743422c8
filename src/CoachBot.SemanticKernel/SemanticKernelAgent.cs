using System.Runtime.CompilerServices;
using CoachBot.Agents;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Agents;
using Microsoft.SemanticKernel.ChatCompletion;

namespace CoachBot.SemanticKernel;

/// <summary>
/// Peri as an agent of Semantic Kernel: a <see cref="ChatCompletionAgent"/> over a kernel whose one plugin holds the turn's tools. The
/// kernel is made for the turn, so no plugin of anybody else is in reach of the model.
/// </summary>
/// <param name="client">The model. It is called by nobody but the kernel's own function invocation, for only that runs the filters.</param>
/// <param name="functionFilters">Run around every function, outermost first.</param>
/// <param name="callFilters">Run around every call of the model that is not refused beforehand, outermost first.</param>
public sealed class SemanticKernelAgent(
    IChatClient client, IEnumerable<IFunctionInvocationFilter> functionFilters, IEnumerable<IAutoFunctionInvocationFilter> callFilters) : IPeriAgent
{
    /// <summary>The agent's name.</summary>
    public const string Name = "Peri";

    /// <summary>The plugin that holds the turn's tools.</summary>
    public const string Plugin = "peri";

    private readonly IFunctionInvocationFilter[] _functionFilters = [.. functionFilters];
    private readonly IAutoFunctionInvocationFilter[] _callFilters = [.. callFilters];

    /// <summary>An agent without filters.</summary>
    public SemanticKernelAgent(IChatClient client)
        : this(client, [], [])
    {
    }

    public async IAsyncEnumerable<AgentEvent> RunAsync(AgentTask task, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var agent = new ChatCompletionAgent { Name = Name, Instructions = task.Instructions, Kernel = KernelFor(task), Arguments = new KernelArguments(Settings(task)) };
        var said = new SpokenWords(task.Limits.MostProseCharacters);
        await foreach (var piece in agent.InvokeStreamingAsync([.. task.Messages.Select(Message)], cancellationToken: cancellation))
        {
            foreach (var happened in said.Read(piece.Message)) yield return happened;
            // A model that does not stop is stopped; what came so far is judged like any prose.
            if (said.IsFull) yield break;
        }
    }

    private Kernel KernelFor(AgentTask task)
    {
        var builder = Kernel.CreateBuilder();
        builder.Services.AddSingleton(Invoking(task).AsChatCompletionService());
        builder.Services.AddSingleton<IAutoFunctionInvocationFilter>(new CallRules(task.Limits));
        foreach (var filter in _callFilters) builder.Services.AddSingleton(filter);
        foreach (var filter in _functionFilters) builder.Services.AddSingleton(filter);
        if (!task.Tools.IsEmpty) builder.Plugins.AddFromFunctions(Plugin, task.Tools.Select(tool => tool.AsKernelFunction()));
        return builder.Build();
    }

    private IChatClient Invoking(AgentTask task)
    {
        var invoking = new ChatClientBuilder(new ModelBorder(client, task)).UseKernelFunctionInvocation().Build();
        var loop = invoking.GetRequiredService<FunctionInvokingChatClient>();
        // The loop counts the requests that may call; one more follows, without tools.
        loop.MaximumIterationsPerRequest = task.Limits.MostSteps - 1;
        // What is wrong with a call is a tool's answer. A tool that throws is a fault of code, and not for the model to hear of.
        loop.MaximumConsecutiveErrorsPerRequest = 0;
        return invoking;
    }

    private static PromptExecutionSettings Settings(AgentTask task) => new()
    {
        FunctionChoiceBehavior = task.Tools.IsEmpty ? null : FunctionChoiceBehavior.Auto(),
        ExtensionData = new Dictionary<string, object> { ["max_tokens"] = task.Limits.MostAnswerTokens, [ChatClientAgent.ConversationKey] = task.ConversationId },
    };

    private static ChatMessageContent Message(ChatMessage message) => new(new AuthorRole(message.Role.Value), message.Text);
}
