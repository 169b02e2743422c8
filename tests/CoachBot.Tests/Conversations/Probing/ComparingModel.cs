using System.Collections.Concurrent;
using CoachBot.Agents;
using Microsoft.Extensions.AI;

namespace CoachBot.Tests.Conversations.Probing;

/// <summary>A model that answers each arm in its own manner, and keeps what it was asked. It can be made to fail after some answers.</summary>
internal sealed class ComparingModel : IChatClient
{
    private int _left = int.MaxValue;

    public ConcurrentQueue<string> Prompts { get; } = new();

    /// <summary>How many more answers there are before it fails.</summary>
    public int Left
    {
        get => _left;
        set => _left = value;
    }

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        if (Interlocked.Decrement(ref _left) < 0) throw new ModelUnavailableException(ModelFaultKind.Unreachable, "It is down.");
        var prompt = string.Join('\n', messages.Select(message => message.Text));
        Prompts.Enqueue(prompt);
        var arm = prompt.Contains("What a program counted", StringComparison.Ordinal) ? "patterns" : prompt.Contains("Case 1", StringComparison.Ordinal) ? "nearest" : "plain";
        return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, $"I say how I feel, {arm} {prompt.Length}")) { Usage = new UsageDetails { InputTokenCount = 10, OutputTokenCount = 5 } });
    }

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("Batches do not stream.");

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
