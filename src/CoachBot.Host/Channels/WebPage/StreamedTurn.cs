using CoachBot.Conversations;

namespace CoachBot.Host.Channels.WebPage;

/// <summary>
/// A turn answered as events: <c>words</c> and <c>taken_back</c> while a model writes, then <c>reply</c>, which is the plain answer and
/// replaces all of them, or <c>problem</c> when something breaks after the start. Whoever hangs up cancels the turn.
/// </summary>
/// <param name="take">Takes the turn and tells of the reply in the making.</param>
public sealed class StreamedTurn(Func<IProgress<ReplyUpdate>, CancellationToken, Task<TurnTakenView>> take, TimeProvider time) : IResult
{
    /// <summary>Well below what proxies wait for, which is a minute mostly.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(5);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(httpContext.RequestAborted);
        var events = new EventStream(httpContext.Response);
        var updates = new UnsentUpdates();
        // Reading a message is computing: on a thread of its own it does not hold up the keep-alive.
        var turn = Task.Run(() => TakeAsync(updates, stop.Token), CancellationToken.None);
        try
        {
            await PassOnAsync(updates, events, stop.Token);
            await events.SendAsync("reply", await turn, stop.Token);
        }
        finally
        {
            await stop.CancelAsync();
            await ((Task)turn).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        }
    }

    private async Task<TurnTakenView> TakeAsync(UnsentUpdates updates, CancellationToken cancellation)
    {
        try
        {
            return await take(updates, cancellation);
        }
        finally
        {
            updates.Complete();
        }
    }

    private async Task PassOnAsync(UnsentUpdates updates, EventStream events, CancellationToken cancellation)
    {
        var more = updates.WaitAsync(cancellation).AsTask();
        while (true)
        {
            try
            {
                if (!await more.WaitAsync(Silence, time, cancellation)) return;
            }
            catch (TimeoutException)
            {
                await events.KeepAliveAsync(cancellation);
                continue;
            }

            foreach (var update in updates.Take()) await SendAsync(events, update, cancellation);
            more = updates.WaitAsync(cancellation).AsTask();
        }
    }

    private static Task SendAsync(EventStream events, ReplyUpdate update, CancellationToken cancellation) => update switch
    {
        ReplyUpdate.Words words => events.SendAsync("words", new { text = words.Text }, cancellation),
        _ => events.SendAsync("taken_back", new { }, cancellation),
    };
}
