using Dapper;
using Microsoft.Data.Sqlite;

namespace CoachBot.Host.Diagnosis;

/// <summary>Reads through the database.</summary>
public static class DatabaseProbe
{
    /// <exception cref="SqliteException">The file is damaged.</exception>
    public static (long Conversations, long Turns) Examine(SqliteConnection connection)
    {
        const int Corrupt = 11;
        var verdict = connection.QueryFirst<string>("PRAGMA quick_check(1)");
        return verdict == "ok"
            ? (connection.ExecuteScalar<long>("SELECT count(*) FROM conversations"), connection.ExecuteScalar<long>("SELECT count(*) FROM turns"))
            : throw new SqliteException(verdict, Corrupt);
    }
}
