using System.Text.Json;
using CoachBot.Agents;
using Microsoft.Extensions.AI;

namespace CoachBot.SemanticKernel;

/// <summary>
/// Stands between the kernel and the model, so that the model is told what it would be told without a kernel. Inside, a function is
/// named after its plugin, has a schema that the kernel rebuilt, and messages are signed; outside, the tools are as they were defined.
/// </summary>
internal sealed class ModelBorder(IChatClient model, AgentTask task) : DelegatingChatClient(model)
{
    /// <summary>How the kernel begins the names of the plugin's functions. Every name gets it, so that none from outside can imitate it.</summary>
    private const string Prefix = SemanticKernelAgent.Plugin + "_";

    private readonly HashSet<string> _tools = [.. task.Tools.Select(tool => tool.Name)];

    public override IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        base.GetStreamingResponseAsync([.. Outward(messages)], Outward(options), cancellationToken).Select(Inward);

    public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    private ChatOptions? Outward(ChatOptions? options)
    {
        if (options is null) return null;
        var plain = options.Clone();
        plain.Tools = options.Tools is { Count: > 0 } ? [.. task.Tools] : null;
        plain.ToolMode = null;
        return plain;
    }

    private IEnumerable<ChatMessage> Outward(IEnumerable<ChatMessage> messages)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var message in messages)
        {
            var plain = message.Clone();
            plain.AuthorName = null;
            plain.Contents = [.. message.Contents.Select((content, at) => Outward(content, at, names))];
            yield return plain;
        }
    }

    /// <param name="names">The tool of each call so far, by the call's id.</param>
    private AIContent Outward(AIContent content, int at, Dictionary<string, string> names)
    {
        switch (content)
        {
            case FunctionCallContent call:
                var name = call.Name[Prefix.Length..];
                names[call.CallId] = name;
                return Named(call, name);
            // The kernel's own answer to an unknown name does not say which there are.
            case FunctionResultContent result when names.TryGetValue(result.CallId, out var called) && !_tools.Contains(called):
                return new FunctionResultContent(result.CallId, at < task.Limits.MostCallsPerStep ? ToolAnswer.NoSuchTool(_tools) : ToolAnswer.TooManyCalls());
            default:
                return content;
        }
    }

    private static ChatResponseUpdate Inward(ChatResponseUpdate update)
    {
        if (!update.Contents.OfType<FunctionCallContent>().Any()) return update;
        var prefixed = update.Clone();
        prefixed.Contents = [.. update.Contents.Select(content => content is FunctionCallContent call ? Inward(call) : content)];
        return prefixed;
    }

    /// <summary>The kernel's arguments know no case and break where two names differ in nothing else.</summary>
    private static FunctionCallContent Inward(FunctionCallContent call) =>
        call.Arguments is { } arguments && arguments.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count() < arguments.Count
            ? new FunctionCallContent(call.CallId, Prefix + call.Name) { Exception = new JsonException("Two arguments differ in case only.") }
            : Named(call, Prefix + call.Name);

    private static FunctionCallContent Named(FunctionCallContent call, string name) => new(call.CallId, name, call.Arguments)
    {
        Exception = call.Exception,
        RawRepresentation = call.RawRepresentation,
        AdditionalProperties = call.AdditionalProperties,
    };
}
