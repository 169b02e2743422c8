using System.Globalization;
using CoachBot.Conversations;
using CoachBot.Host.Storage.Sealing;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CoachBot.Host.Storage;

/// <summary>Remembers in <see cref="Database"/>. State and turns are sealed JSON documents: only what is searched for is a column.</summary>
public sealed class SqliteConversationStore(Database database) : IConversationStore
{
    private const string TheConversation = "WHERE person_id = @personId AND conversation_id = @conversationId";

    public Task<Conversation?> FindAsync(string personId, string conversationId, CancellationToken cancellation) =>
        database.ReadAsync(
            connection => database.Seal.Open<Conversation>(
                connection.ExecuteScalar(
                    "SELECT state FROM conversations WHERE person_id = @personId AND id = @conversationId", new { personId, conversationId }),
                Place.State(personId, conversationId)),
            cancellation);

    public Task<TakenTurn?> FindTurnAsync(string personId, string conversationId, string turnId, CancellationToken cancellation) =>
        database.ReadAsync(
            connection => database.Seal.Open<TakenTurn>(
                connection.ExecuteScalar(
                    $"SELECT taken FROM turns {TheConversation} AND turn_id = @turnId", new { personId, conversationId, turnId }),
                Place.Taken(personId, conversationId, turnId)),
            cancellation);

    public Task<bool> SaveAsync(Conversation conversation, TakenTurn turn, int expectedVersion, CancellationToken cancellation)
    {
        ConversationVersions.Check(conversation, expectedVersion);
        return database.WriteAsync(connection => Save(connection, database.Seal, conversation, turn, expectedVersion), cancellation);
    }

    public Task<IReadOnlyList<TakenTurn>> HistoryAsync(
        string personId, string conversationId, int before, int most, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<TakenTurn>>(
            connection =>
            [
                .. connection.Query<(string TurnId, object Taken)>(
                        $"SELECT turn_id, taken FROM turns {TheConversation} AND number < @before ORDER BY number DESC LIMIT @most",
                        new { personId, conversationId, before, most })
                    .Select(row => database.Seal.Open<TakenTurn>(row.Taken, Place.Taken(personId, conversationId, row.TurnId))!).Reverse(),
            ],
            cancellation);

    public Task<IReadOnlyList<Conversation>> ListAsync(string personId, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<Conversation>>(
            connection =>
            [
                .. connection.Query<(string Id, object State)>(
                        "SELECT id, state FROM conversations WHERE person_id = @personId ORDER BY updated_at DESC, id", new { personId })
                    .Select(row => database.Seal.Open<Conversation>(row.State, Place.State(personId, row.Id))!),
            ],
            cancellation);

    public Task<int> ForgetAsync(string personId, CancellationToken cancellation) =>
        database.WriteAsync(
            connection =>
            {
                // The turns go with their conversations (foreign key), and secure_delete overwrites both with zeros.
                using var transaction = connection.BeginTransaction(deferred: false);
                var conversations = connection.Execute("DELETE FROM conversations WHERE person_id = @personId", new { personId }, transaction);
                connection.Execute("DELETE FROM batch_answers WHERE person_id = @personId", new { personId }, transaction);
                transaction.Commit();
                WriteAheadLog.Empty(connection);
                return conversations;
            },
            cancellation);

    private static bool Save(SqliteConnection connection, Seal seal, Conversation conversation, TakenTurn turn, int expectedVersion)
    {
        var row = new
        {
            conversation.PersonId,
            conversation.Id,
            conversation.Version,
            UpdatedAt = conversation.UpdatedAt.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture),
            State = seal.Close(conversation, Place.State(conversation.PersonId, conversation.Id)),
            expectedVersion,
            turn.TurnId,
            turn.Number,
            Taken = seal.Close(turn, Place.Taken(conversation.PersonId, conversation.Id, turn.TurnId)),
        };
        // Sealed before the transaction begins, so that no other writer waits for it.
        using var transaction = connection.BeginTransaction(deferred: false);
        if (connection.Execute(expectedVersion == 0 ? First : Next, row, transaction) != 1) return false;
        if (connection.Execute(AddTurn, row, transaction) != 1) return false;
        transaction.Commit();
        return true;
    }

    private const string First = """
        INSERT INTO conversations (person_id, id, version, updated_at, state) VALUES (@PersonId, @Id, @Version, @UpdatedAt, @State)
        ON CONFLICT DO NOTHING
        """;

    private const string Next = """
        UPDATE conversations SET version = @Version, updated_at = @UpdatedAt, state = @State
        WHERE person_id = @PersonId AND id = @Id AND version = @expectedVersion
        """;

    private const string AddTurn = """
        INSERT INTO turns (person_id, conversation_id, number, turn_id, taken) VALUES (@PersonId, @Id, @Number, @TurnId, @Taken)
        ON CONFLICT (person_id, conversation_id, turn_id) DO NOTHING
        """;
}
