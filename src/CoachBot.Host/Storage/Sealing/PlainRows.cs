using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CoachBot.Host.Storage.Sealing;

/// <summary>
/// Seals the rows that were written before there was sealing. Small transactions one after another: a kill loses at most the one under way,
/// the next start goes on, and other processes get their turn between. Partial indexes (see <see cref="Migrations"/>) make it free where no such row is left.
/// </summary>
internal static class PlainRows
{
    /// <summary>Rows at once; a state is seldom above 100 KB.</summary>
    private const int Batch = 50;

    /// <returns>How many rows were sealed.</returns>
    public static int SealAll(SqliteConnection connection, Seal seal)
    {
        var total = 0;
        foreach (var column in Columns)
        {
            int some;
            do total += some = SealSome(connection, seal, column);
            while (some > 0);
        }

        if (total > 0) Rewrite(connection);
        return total;
    }

    // Rows that moved within the file leave shreds of their former text in pages that are in use; only writing all pages anew takes them away.
    private static void Rewrite(SqliteConnection connection)
    {
        const int Busy = 5, Full = 13;
        try
        {
            connection.Execute("VACUUM");
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode is Busy or Full)
        {
            // Another process works on the file, or there is no room for a second copy. The rows themselves are sealed.
        }
    }

    private static int SealSome(SqliteConnection connection, Seal seal, Column column)
    {
        if (connection.ExecuteScalar<long>($"SELECT EXISTS ({column.Find})") == 0) return 0;
        using var transaction = connection.BeginTransaction(deferred: false);
        var rows = connection.Query<Row>($"{column.Find} LIMIT {Batch}", transaction: transaction).AsList();
        foreach (var row in rows)
        {
            var isSealed = seal.CloseBytes(Encoding.UTF8.GetBytes(row.Text), column.PlaceOf(row));
            connection.Execute(column.Replace, new { row.PersonId, row.Id, row.TurnId, isSealed }, transaction);
        }

        transaction.Commit();
        return rows.Count;
    }

    // Every column is one of the table: a constant has no type where no row is left, because another process was faster.
    private static readonly Column[] Columns =
    [
        new(
            "SELECT person_id AS PersonId, id AS Id, id AS TurnId, state AS Text FROM conversations INDEXED BY plain_conversations WHERE typeof(state) = 'text'",
            "UPDATE conversations SET state = @isSealed WHERE person_id = @PersonId AND id = @Id",
            row => Place.State(row.PersonId, row.Id)),
        new(
            "SELECT person_id AS PersonId, conversation_id AS Id, turn_id AS TurnId, taken AS Text FROM turns INDEXED BY plain_turns WHERE typeof(taken) = 'text'",
            "UPDATE turns SET taken = @isSealed WHERE person_id = @PersonId AND conversation_id = @Id AND turn_id = @TurnId",
            row => Place.Taken(row.PersonId, row.Id, row.TurnId)),
        new(
            "SELECT person_id AS PersonId, key AS Id, key AS TurnId, answer AS Text FROM batch_answers INDEXED BY plain_batch_answers WHERE typeof(answer) = 'text'",
            "UPDATE batch_answers SET answer = @isSealed WHERE person_id = @PersonId AND key = @Id",
            row => Place.Answer(row.PersonId, row.Id)),
    ];

    private sealed record Column(string Find, string Replace, Func<Row, Place> PlaceOf);

    private sealed record Row(string PersonId, string Id, string TurnId, string Text);
}
