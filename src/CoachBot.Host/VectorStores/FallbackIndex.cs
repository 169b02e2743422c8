using CoachBot.Knowledge;

namespace CoachBot.Host.VectorStores;

/// <summary>
/// Searches in a vector database, and in this process while that is away. The index in this process is
/// always complete; the database is brought level with it in the background: at the start, after every
/// change, and when it is back. A question waits for a database that hangs once, not each time.
/// </summary>
public sealed class FallbackIndex : IKnowledgeIndex, IDisposable
{
    /// <summary>How long a database that was away is left alone before it is tried again.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    private readonly InProcessIndex _local;
    private readonly IKnowledgeIndex _remote;
    private readonly TimeSpan _patience;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly CancellationTokenSource _ending = new();
    private readonly Lock _lock = new();
    private readonly HashSet<string> _removed = new(StringComparer.Ordinal);
    private int _changes = 1;
    private int _level;
    private long? _awaySince;
    private Task<bool>? _running;

    /// <param name="local">The index in this process; stays its owner's.</param>
    /// <param name="remote">The database; disposed of with this index where it can be.</param>
    /// <param name="patience">How long an upsert waits for the database; then it goes on in the background.</param>
    /// <param name="time">Tells when a pause is over.</param>
    /// <param name="log">Hears once that the database is away and once that it is back, and nothing that a person wrote.</param>
    public FallbackIndex(InProcessIndex local, IKnowledgeIndex remote, TimeSpan patience, TimeProvider time, ILogger log) =>
        (_local, _remote, _patience, _time, _log) = (local, remote, patience, time, log);

    /// <summary>Whether the next search asks the database.</summary>
    public bool IsLevel => Volatile.Read(ref _level) == Volatile.Read(ref _changes);

    /// <inheritdoc />
    public async Task UpsertAsync(IReadOnlyList<Chunk> chunks, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(chunks);
        await _local.UpsertAsync(chunks, cancellationToken);
        lock (_lock) _removed.ExceptWith(chunks.Select(chunk => chunk.Document));
        await ChangedAsync(cancellationToken);
    }

    /// <inheritdoc />
    public async Task RemoveAsync(IReadOnlyCollection<string> documents, CancellationToken cancellationToken = default)
    {
        await _local.RemoveAsync(documents, cancellationToken);
        lock (_lock) _removed.UnionWith(documents);
        await ChangedAsync(cancellationToken);
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<string>> DocumentsAsync(CancellationToken cancellationToken = default) =>
        AskAsync(index => index.DocumentsAsync(cancellationToken));

    /// <inheritdoc />
    public Task<IReadOnlyList<ScoredChunk>> SearchAsync(string query, KnowledgeFilter filter, int count, CancellationToken cancellationToken = default) =>
        AskAsync(index => index.SearchAsync(query, filter, count, cancellationToken));

    /// <summary>Brings the database level now, whatever the pause.</summary>
    /// <returns>Whether it is level; if not, why stands in the log.</returns>
    public async Task<bool> LevelAsync(CancellationToken cancellationToken = default) => IsLevel || await Start().WaitAsync(cancellationToken);

    public void Dispose()
    {
        _ending.Cancel();
        (_remote as IDisposable)?.Dispose();
    }

    private async Task<T> AskAsync<T>(Func<IKnowledgeIndex, Task<T>> ask)
    {
        if (IsLevel)
        {
            try
            {
                return await ask(_remote);
            }
            catch (KnowledgeIndexUnavailableException fault)
            {
                Leave(fault);
            }
        }
        else if (IsDue())
        {
            _ = Start();
        }

        return await ask(_local);
    }

    private async Task ChangedAsync(CancellationToken cancellation)
    {
        Interlocked.Increment(ref _changes);
        if (IsDue()) await Task.WhenAny(Start(), Task.Delay(_patience, _time, cancellation));
        cancellation.ThrowIfCancellationRequested();
    }

    private bool IsDue()
    {
        lock (_lock) return _awaySince is not { } since || _time.GetElapsedTime(since) >= Pause;
    }

    private void Leave(KnowledgeIndexUnavailableException fault)
    {
        lock (_lock)
        {
            if (_awaySince is null) _log.LogWarning("{Reason} Until it is back, passages are searched in this process.", fault.Message);
            _awaySince = _time.GetTimestamp();
            // Whatever happened to it: before it is asked again, it is looked through.
            Volatile.Write(ref _level, 0);
        }
    }

    /// <summary>One levelling at a time; who comes meanwhile waits for the same one, which sees their changes too.</summary>
    private Task<bool> Start()
    {
        lock (_lock)
        {
            if (_running is null or { IsCompleted: true }) _running = Task.Run(LevelUntilDoneAsync);
            return _running;
        }
    }

    private async Task<bool> LevelUntilDoneAsync()
    {
        try
        {
            while (!IsLevel)
            {
                var changes = Volatile.Read(ref _changes);
                await MirrorAsync(_ending.Token);
                Volatile.Write(ref _level, changes);
            }

            Return();
            return true;
        }
        catch (KnowledgeIndexUnavailableException fault)
        {
            Leave(fault);
            return false;
        }
        catch (Exception) when (_ending.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception fault)
        {
            // Nobody waits for this task, so a fault of ours would not be heard either; the kind is named, not the message.
            Leave(new KnowledgeIndexUnavailableException($"The vector database could not be brought up to date ({fault.GetType().Name}).", fault));
            return false;
        }
    }

    /// <summary>What this process has is there afterwards. Shipped documents that it does not have any more are not; operators' ones may be other hosts'.</summary>
    private async Task MirrorAsync(CancellationToken cancellation)
    {
        var chunks = _local.Chunks;
        string[] removed;
        lock (_lock) removed = [.. _removed];
        await _remote.UpsertAsync(chunks, cancellation);
        var mine = chunks.Select(chunk => chunk.Document).ToHashSet(StringComparer.Ordinal);
        var there = await _remote.DocumentsAsync(cancellation);
        string[] gone = [.. there.Where(document => !mine.Contains(document) && (!OperatorDocuments.Owns(document) || removed.Contains(document, StringComparer.Ordinal)))];
        if (gone.Length > 0) await _remote.RemoveAsync(gone, cancellation);
    }

    private void Return()
    {
        lock (_lock)
        {
            if (_awaySince is null) return;
            _awaySince = null;
            _log.LogInformation("The vector database is back and up to date; it is searched again.");
        }
    }
}
