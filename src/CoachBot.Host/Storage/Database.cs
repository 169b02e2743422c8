using CoachBot.Host.Storage.Sealing;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CoachBot.Host.Storage;

/// <summary>
/// The one SQLite file. Made at first use; in WAL mode with full synchronisation, so that what was acknowledged survives a kill or a power cut.
/// SQLite works inside the calling thread; the calls are short, and writers of this process queue here instead of blocking threads.
/// </summary>
public sealed class Database(StorageSettings settings, Seal seal) : IDisposable
{
    private readonly SemaphoreSlim _writer = new(1, 1);
    private readonly string _connectionString = new SqliteConnectionStringBuilder
    {
        DataSource = settings.DatabasePath,
        DefaultTimeout = settings.BusySeconds,
        ForeignKeys = true,
        Pooling = true,
    }.ToString();

    private volatile bool _ready;

    static Database() => SQLitePCL.Batteries.Init();

    public StorageSettings Settings => settings;

    /// <summary>What a person wrote goes into the file through this.</summary>
    public Seal Seal => seal;

    /// <exception cref="StorageUnavailableException">The file cannot be read; the message says why.</exception>
    public async Task<T> ReadAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (!IsReady()) await QueueAsync(static _ => true, cancellation);
        return Guarded(work);
    }

    /// <summary>Runs the work alone among this process's writers. Once begun it is not cancelled: a half-known commit helps no one.</summary>
    /// <exception cref="StorageUnavailableException">The file cannot be written; the message says why.</exception>
    public Task<T> WriteAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellation) => QueueAsync(work, cancellation);

    public void Dispose()
    {
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
        _writer.Dispose();
    }

    // Someone may clear the folder away while the program runs; writing on into a file without a name would lose turns.
    private bool IsReady() => _ready && File.Exists(settings.DatabasePath);

    private async Task<T> QueueAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellation)
    {
        await _writer.WaitAsync(cancellation);
        try
        {
            if (!IsReady()) Guarded(Prepare);
            return Guarded(work);
        }
        finally
        {
            _writer.Release();
        }
    }

    private T Guarded<T>(Func<SqliteConnection, T> work)
    {
        using var connection = new SqliteConnection(_connectionString);
        try
        {
            if (!IsReady()) SqliteConnection.ClearPool(connection);
            DataFolder.Make(settings);
            connection.Open();
            connection.Execute($"PRAGMA busy_timeout = {settings.BusySeconds * 1000}; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;");
            return work(connection);
        }
        catch (Exception fault) when (StorageFaults.IsStorageFault(fault))
        {
            _ready = false;
            SqliteConnection.ClearPool(connection);
            throw StorageFaults.Explain(fault, settings);
        }
    }

    private bool Prepare(SqliteConnection connection)
    {
        connection.Execute("PRAGMA journal_mode = WAL");
        Migrations.Apply(connection);
        PlainRows.SealAll(connection, seal);
        WriteAheadLog.Empty(connection);
        return _ready = true;
    }
}
