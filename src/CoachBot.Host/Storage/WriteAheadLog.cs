using Dapper;
using Microsoft.Data.Sqlite;

namespace CoachBot.Host.Storage;

/// <summary>The file beside the database that holds recent pages, among them pages with words that were since deleted.</summary>
public static class WriteAheadLog
{
    /// <summary>Moves the log's pages into the database and cuts the log to nothing.</summary>
    /// <returns>False when another program reads from it for longer than the busy time; the next start or deletion tries again.</returns>
    public static bool Empty(SqliteConnection connection) =>
        connection.QuerySingle<long>("PRAGMA wal_checkpoint(TRUNCATE)") == 0;
}
