using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace CoachBot.Benchmarks;

/// <summary>
/// A chat client in memory that answers at once: as many rounds of tool calls as asked for, then words. It reads from the messages how far
/// it is, so that one instance serves every turn. What is measured over it is everything but the model.
/// </summary>
/// <param name="calls">What it calls, one call a round; then it says <paramref name="pieces"/>.</param>
internal sealed class InstantModel(IReadOnlyList<FunctionCallContent> calls, params IReadOnlyList<string> pieces) : IChatClient
{
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask;
        var round = messages.Count(message => message.Role == ChatRole.Tool);
        if (round < calls.Count)
        {
            yield return Update(calls[round]);
            yield break;
        }

        foreach (var piece in pieces) yield return Update(new TextContent(piece));
    }

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        await GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }

    private static ChatResponseUpdate Update(AIContent content) => new(ChatRole.Assistant, [content]) { ResponseId = "instant", MessageId = "instant" };
}
