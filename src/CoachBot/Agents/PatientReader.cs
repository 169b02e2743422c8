using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace CoachBot.Agents;

/// <summary>
/// Reads an agent's events for as long as the turn's patience lasts. It keeps time by itself: an agent that ignores its cancellation is
/// left behind, not waited for.
/// </summary>
internal sealed class PatientReader(IPeriAgent agent, ModelTerms terms, TimeProvider time)
{
    private const int MostWaiting = 256;

    /// <exception cref="ModelUnavailableException">The agent failed or was too slow.</exception>
    public async IAsyncEnumerable<AgentEvent> ReadAsync(AgentTask task, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var events = Channel.CreateBounded<AgentEvent>(MostWaiting);
        _ = Task.Run(() => PumpAsync(task, events.Writer, stop.Token), CancellationToken.None);
        try
        {
            var start = time.GetTimestamp();
            for (var patience = terms.FirstWords; await MoreAsync(events.Reader, Least(patience, terms.Turn - time.GetElapsedTime(start)), cancellation); patience = terms.Pause)
                while (events.Reader.TryRead(out var happened)) yield return happened;
        }
        finally
        {
            await stop.CancelAsync();
        }
    }

    private async Task<bool> MoreAsync(ChannelReader<AgentEvent> events, TimeSpan patience, CancellationToken cancellation)
    {
        try
        {
            var more = events.WaitToReadAsync(cancellation).AsTask();
            return patience > TimeSpan.Zero ? await more.WaitAsync(patience, time, cancellation) : more.IsCompleted ? await more : throw new TimeoutException();
        }
        catch (TimeoutException fault)
        {
            throw new ModelUnavailableException(ModelFaultKind.Timeout, "The model was slower than a turn's patience.", fault);
        }
    }

    private async Task PumpAsync(AgentTask task, ChannelWriter<AgentEvent> events, CancellationToken cancellation)
    {
        try
        {
            await foreach (var happened in agent.RunAsync(task, cancellation).WithCancellation(cancellation)) await events.WriteAsync(happened, cancellation);
            events.Complete();
        }
#pragma warning disable CA1031 // Whatever breaks in a model or its library, the turn is answered without it: the reader decides.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            events.TryComplete(fault is ModelUnavailableException ? fault : new ModelUnavailableException(ModelFaultKind.Broken, $"The agent failed: {fault.GetType().Name}.", fault));
        }
    }

    private static TimeSpan Least(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
