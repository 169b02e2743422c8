using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace CoachBot.Host.Storage;

/// <summary>Turns what SQLite and the file system report into a sentence that names the path and the mend.</summary>
public static class StorageFaults
{
    // Result codes: https://www.sqlite.org/rescode.html
    private const int Busy = 5, Locked = 6, ReadOnly = 8, InputOutput = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26;

    public static bool IsStorageFault(Exception fault) =>
        fault is SqliteException { SqliteErrorCode: Busy or Locked or ReadOnly or InputOutput or Corrupt or Full or CannotOpen or NotADatabase }
            or IOException or UnauthorizedAccessException or JsonException;

    public static StorageUnavailableException Explain(Exception fault, StorageSettings settings) => new(Says(fault, settings), fault);

    private static string Says(Exception fault, StorageSettings settings) => fault switch
    {
        SqliteException { SqliteErrorCode: Busy or Locked } =>
            $"The database {settings.DatabasePath} has been held by another program for {settings.BusySeconds} seconds. "
            + "Close that program (a backup, a database browser), then try again.",
        SqliteException { SqliteErrorCode: Corrupt or NotADatabase } =>
            $"The database {settings.DatabasePath} is damaged or is not a database. Nothing in it was changed. "
            + $"Move it aside together with {Path.GetFileName(settings.DatabasePath)}-wal and -shm and put a backup in its place, or start without: a new one is made.",
        SqliteException { SqliteErrorCode: Full } => $"The disk that holds {settings.DatabasePath} is full. Make room, then try again.",
        JsonException => $"A conversation in {settings.DatabasePath} was written by another version of CoachBot or is damaged. "
            + "Run the version that wrote it, or put a backup in its place.",
        _ => $"What is remembered lies in {settings.DataDirectory}, and that folder or a file in it cannot be written. "
            + "Make it a folder that this user may write to, or name another one: Storage__DataDirectory=PATH.",
    };
}
