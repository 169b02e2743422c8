using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace CoachBot.Tests.Agents;

/// <summary>
/// A chat client that answers from a script, one entry a request, and keeps what it was sent. When the script is at its end it says "Go on."
/// </summary>
public sealed class ScriptedModel : IChatClient
{
    private readonly ConcurrentQueue<Func<IReadOnlyList<ChatMessage>, CancellationToken, IAsyncEnumerable<ChatResponseUpdate>>> _script = new();

    /// <summary>The messages of each request, in order.</summary>
    public ConcurrentQueue<IReadOnlyList<ChatMessage>> Requests { get; } = new();

    public ConcurrentQueue<ChatOptions?> Options { get; } = new();

    /// <summary>What every request gets once the script is empty; null for "Go on.".</summary>
    public Func<IReadOnlyList<ChatMessage>, CancellationToken, IAsyncEnumerable<ChatResponseUpdate>>? Always { get; set; }

    public ScriptedModel Says(params string[] pieces) => Does((_, _) => Pieces(pieces.Select(piece => (AIContent)new TextContent(piece))));

    /// <summary>Calls tools in one answer; <paramref name="calls"/> are name and JSON arguments.</summary>
    public ScriptedModel Calls(params (string Tool, string Arguments)[] calls) => Does((_, _) => Pieces(calls.Select((call, at) => Call(call.Tool, call.Arguments, at))));

    public ScriptedModel Fails(Exception fault) => Does((_, _) => throw fault);

    /// <summary>Says something, then nothing for ever, whatever the cancellation says when <paramref name="deaf"/>.</summary>
    public ScriptedModel Stalls(string after = "", bool deaf = false) => Does((_, stop) => Silence(after, deaf ? CancellationToken.None : stop));

    public ScriptedModel Does(Func<IReadOnlyList<ChatMessage>, CancellationToken, IAsyncEnumerable<ChatResponseUpdate>> step)
    {
        _script.Enqueue(step);
        return this;
    }

    public static AIContent Call(string tool, string arguments, int at = 0)
    {
        IDictionary<string, object?>? read = null;
        Exception? fault = null;
        try
        {
            read = JsonSerializer.Deserialize<Dictionary<string, object?>>(arguments);
        }
        catch (JsonException broken)
        {
            fault = broken;
        }

        return new FunctionCallContent($"call-{at}-{tool}", tool, read) { Exception = fault };
    }

    public static async IAsyncEnumerable<ChatResponseUpdate> Pieces(IEnumerable<AIContent> contents)
    {
        foreach (var content in contents)
        {
            await Task.Yield();
            yield return new ChatResponseUpdate(ChatRole.Assistant, [content]) { ResponseId = "scripted" };
        }
    }

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var sent = messages.ToList();
        Requests.Enqueue(sent);
        Options.Enqueue(options);
        if (_script.TryDequeue(out var step)) return step(sent, cancellationToken);
        return Always?.Invoke(sent, cancellationToken) ?? Pieces([new TextContent("Go on.")]);
    }

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        await GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceType == typeof(ScriptedModel) ? this : null;

    public void Dispose()
    {
    }

    private static async IAsyncEnumerable<ChatResponseUpdate> Silence(string after, [EnumeratorCancellation] CancellationToken stop)
    {
        if (after.Length > 0) yield return new ChatResponseUpdate(ChatRole.Assistant, after);
        await Task.Delay(Timeout.Infinite, stop);
    }
}
