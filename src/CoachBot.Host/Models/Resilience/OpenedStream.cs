namespace CoachBot.Host.Models.Resilience;

/// <summary>
/// A stream of which the first piece has come. Every attempt has a life of its own, which ends with the caller's,
/// with the attempt while it is being opened, and with each wait that takes too long afterwards.
/// </summary>
internal sealed class OpenedStream<T> : IAsyncDisposable
{
    private readonly CancellationTokenSource _life;
    private readonly IAsyncEnumerator<T> _pieces;

    private OpenedStream(IAsyncEnumerator<T> pieces, CancellationTokenSource life) => (_pieces, _life) = (pieces, life);

    public T Current => _pieces.Current;

    /// <summary>Whether there is a piece to read; false at the stream's end.</summary>
    public bool HasPiece { get; private set; }

    /// <param name="attempt">Ends the opening; what is opened lives on under the caller's token.</param>
    public static async Task<OpenedStream<T>> OpenAsync(Func<CancellationToken, IAsyncEnumerable<T>> start, CancellationToken attempt, CancellationToken caller)
    {
        var life = CancellationTokenSource.CreateLinkedTokenSource(caller);
        var opened = new OpenedStream<T>(start(life.Token).GetAsyncEnumerator(life.Token), life);
        try
        {
            await using (attempt.Register(life.Cancel)) opened.HasPiece = await opened._pieces.MoveNextAsync();
            return opened;
        }
        catch
        {
            await opened.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits for the next piece.</summary>
    /// <returns>False if it did not come in time; the stream is then of no more use.</returns>
    public async Task<bool> MoveWithinAsync(TimeSpan wait, CancellationToken caller)
    {
        try
        {
            _life.CancelAfter(wait);
            HasPiece = await _pieces.MoveNextAsync();
            // The reader may take its time over the piece.
            _life.CancelAfter(Timeout.InfiniteTimeSpan);
            return true;
        }
        catch (OperationCanceledException) when (!caller.IsCancellationRequested)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _life.CancelAsync();
        await _pieces.DisposeAsync();
        _life.Dispose();
    }
}
