using Dapper;
using Microsoft.Data.Sqlite;

namespace CoachBot.Host.Storage;

/// <summary>The schema, one script a version, forward only. A script that was once released is never edited.</summary>
public static class Migrations
{
    private static readonly string[] Scripts =
    [
        """
        CREATE TABLE conversations (
            person_id TEXT NOT NULL,
            id TEXT NOT NULL,
            version INTEGER NOT NULL CHECK (version > 0),
            updated_at TEXT NOT NULL,
            state TEXT NOT NULL,
            PRIMARY KEY (person_id, id)
        ) WITHOUT ROWID;

        CREATE TABLE turns (
            person_id TEXT NOT NULL,
            conversation_id TEXT NOT NULL,
            number INTEGER NOT NULL CHECK (number > 0),
            turn_id TEXT NOT NULL,
            taken TEXT NOT NULL,
            PRIMARY KEY (person_id, conversation_id, number),
            UNIQUE (person_id, conversation_id, turn_id),
            FOREIGN KEY (person_id, conversation_id) REFERENCES conversations (person_id, id) ON DELETE CASCADE
        ) WITHOUT ROWID;
        """,
        """
        CREATE TABLE batch_answers (
            person_id TEXT NOT NULL,
            key TEXT NOT NULL,
            answer TEXT NOT NULL,
            PRIMARY KEY (person_id, key)
        ) WITHOUT ROWID;
        """,
        """
        CREATE TABLE model_spend (
            day TEXT NOT NULL,
            conversation TEXT NOT NULL,
            calls INTEGER NOT NULL,
            input_tokens INTEGER NOT NULL,
            output_tokens INTEGER NOT NULL,
            nano_usd INTEGER NOT NULL,
            PRIMARY KEY (day, conversation)
        ) WITHOUT ROWID;

        CREATE INDEX model_spend_by_conversation ON model_spend (conversation);
        """,
        """
        -- Rows from before there was sealing; see Sealing/PlainRows.cs. Empty once that is done.
        CREATE INDEX plain_conversations ON conversations (person_id) WHERE typeof(state) = 'text';
        CREATE INDEX plain_turns ON turns (person_id) WHERE typeof(taken) = 'text';
        CREATE INDEX plain_batch_answers ON batch_answers (person_id) WHERE typeof(answer) = 'text';
        """,
    ];

    public static int Newest => Scripts.Length;

    /// <summary>The schema as it was at an earlier version.</summary>
    public static string ScriptsUpTo(int version) => string.Join('\n', Scripts.Take(version));

    /// <exception cref="StorageUnavailableException">The file was written by a newer CoachBot.</exception>
    public static void Apply(SqliteConnection connection)
    {
        if (VersionOf(connection) == Newest) return;
        // IMMEDIATE: of two processes that start at once, the second waits here and then finds the work done.
        using var transaction = connection.BeginTransaction(deferred: false);
        var version = VersionOf(connection);
        if (version > Newest) throw Newer(connection, version);
        foreach (var script in Scripts.Skip(version)) connection.Execute(script, transaction: transaction);
        connection.Execute($"PRAGMA user_version = {Newest}", transaction: transaction);
        transaction.Commit();
    }

    private static int VersionOf(SqliteConnection connection) => connection.ExecuteScalar<int>("PRAGMA user_version");

    private static StorageUnavailableException Newer(SqliteConnection connection, int version) => new(
        $"The database {connection.DataSource} has schema version {version}, and this CoachBot knows versions up to {Newest}. "
        + "Run the newer CoachBot that wrote it, or name another folder: Storage__DataDirectory=PATH.");
}
