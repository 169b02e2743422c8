using System.Runtime.CompilerServices;
using CoachBot.Host.Models.Wire;
using Microsoft.Extensions.AI;

namespace CoachBot.Host.Models.Resilience;

/// <summary>
/// Bounds every call in time and repeats what may go better the next time. A stream is repeated until its first piece only:
/// what was shown cannot be taken back by another try.
/// </summary>
public sealed class ResilientChatClient(IChatClient inner, ModelResilience resilience, TimeProvider time) : DelegatingChatClient(inner)
{
    public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var all = messages.ToList();
        return resilience.WholeAsync(attempt => base.GetResponseAsync(all, options, attempt), cancellationToken);
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var (all, started, timeouts) = (messages.ToList(), time.GetTimestamp(), resilience.Timeouts);
        await using var stream = await resilience.OpeningAsync(
            attempt => OpenedStream<ChatResponseUpdate>.OpenAsync(life => base.GetStreamingResponseAsync(all, options, life), attempt, cancellationToken),
            cancellationToken);
        while (stream.HasPiece)
        {
            yield return stream.Current;
            var left = timeouts.Total - time.GetElapsedTime(started);
            var wait = left < timeouts.Idle ? left : timeouts.Idle;
            if (wait <= TimeSpan.Zero || !await stream.MoveWithinAsync(wait, cancellationToken))
                throw wait < timeouts.Idle ? ModelFaults.Timeout("no end of its reply", timeouts.Total) : ModelFaults.Timeout("no further piece", timeouts.Idle);
        }
    }
}
