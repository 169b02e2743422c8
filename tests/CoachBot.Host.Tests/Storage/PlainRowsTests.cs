using System.Text.Json;
using CoachBot.Batches;
using CoachBot.Conversations;
using CoachBot.Host.Storage;
using CoachBot.Host.Tests.Support;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CoachBot.Host.Tests.Storage;

/// <summary>A database from before there was sealing (schema version 3) is opened, sealed, and keeps every word.</summary>
public sealed class PlainRowsTests : IDisposable
{
    private const int Turns = 130;

    private static readonly CancellationToken Never = CancellationToken.None;

    private readonly TemporaryFolder _folder = new();
    private readonly StorageSettings _settings;

    public PlainRowsTests()
    {
        _settings = new StorageSettings(_folder.File("data"), BusySeconds: 5);
        Directory.CreateDirectory(_settings.DataDirectory);
        Stored.Query(_settings, WriteAsBefore);
    }

    [Fact]
    public async Task Every_word_is_read_back_and_none_is_left_in_the_files()
    {
        Stored.Bytes(_settings.DataDirectory).ShouldContain("zebrafish");
        using var database = Stored.Open(_settings);
        var store = new SqliteConversationStore(database);

        var history = await store.HistoryAsync("web:ada", "c1", int.MaxValue, 1000, Never);

        history.Select(turn => turn.Asked).ShouldBe(Enumerable.Range(1, Turns).Select(number => $"zebrafish {number}"));
        Json(await store.FindAsync("web:ada", "c1", Never)).ShouldBe(Json(Some.Conversation(version: Turns)));
        (await new SqliteBatchJournal(database, "web:ada").FindAsync(["key"], Never))["key"].Text.ShouldBe("zebrafish answer");
        Stored.Bytes(_settings.DataDirectory).ShouldNotContain("zebrafish");
        Plain().ShouldBe(0);
    }

    [Fact]
    public async Task A_pass_that_was_killed_goes_on_at_the_next_start()
    {
        // A row in a later batch cannot be written: what a kill in the middle leaves.
        Stored.Execute(_settings, "CREATE TRIGGER killed BEFORE UPDATE ON turns WHEN NEW.number = 120 BEGIN SELECT raise(ABORT, 'killed'); END");
        using (var first = Stored.Open(_settings)) await Should.ThrowAsync<SqliteException>(() => new SqliteConversationStore(first).ListAsync("web:ada", Never));
        Plain().ShouldBeInRange(1, Turns - 1);

        Stored.Execute(_settings, "DROP TRIGGER killed");
        using var second = Stored.Open(_settings);
        (await new SqliteConversationStore(second).HistoryAsync("web:ada", "c1", int.MaxValue, 1000, Never)).Count.ShouldBe(Turns);
        Plain().ShouldBe(0);
    }

    [Fact]
    public async Task Several_that_start_at_once_seal_each_row_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            using var database = Stored.Open(_settings);
            (await new SqliteConversationStore(database).HistoryAsync("web:ada", "c1", int.MaxValue, 1000, Never)).Count.ShouldBe(Turns);
        })));

        Plain().ShouldBe(0);
    }

    [Fact]
    public async Task A_plain_row_that_an_older_program_still_writes_is_read_and_sealed_by_its_next_save()
    {
        using var database = Stored.Open(_settings);
        var store = new SqliteConversationStore(database);
        await store.ListAsync("web:ada", Never);
        Stored.Execute(_settings, "UPDATE conversations SET state = @state", new { state = Json(Some.Conversation(version: Turns)) });

        (await store.FindAsync("web:ada", "c1", Never)).ShouldNotBeNull();
        (await store.SaveAsync(Some.Conversation(version: Turns + 1), Some.Turn(Turns + 1), Turns, Never)).ShouldBeTrue();

        Plain().ShouldBe(0);
    }

    public void Dispose() => _folder.Dispose();

    private long Plain() => Stored.Query(_settings, connection => connection.ExecuteScalar<long>(
        "SELECT (SELECT count(*) FROM conversations WHERE typeof(state) = 'text') + (SELECT count(*) FROM turns WHERE typeof(taken) = 'text')"));

    private static bool WriteAsBefore(SqliteConnection connection)
    {
        connection.Execute(Migrations.ScriptsUpTo(3));
        connection.Execute("PRAGMA user_version = 3");
        connection.Execute(
            "INSERT INTO conversations VALUES ('web:ada', 'c1', @Turns, '2026-03-14', @state)", new { Turns, state = Json(Some.Conversation(version: Turns)) });
        foreach (var number in Enumerable.Range(1, Turns))
        {
            var turn = Some.Turn(number, asked: $"zebrafish {number}");
            connection.Execute("INSERT INTO turns VALUES ('web:ada', 'c1', @Number, @TurnId, @taken)", new { turn.Number, turn.TurnId, taken = Json(turn) });
        }

        return connection.Execute("INSERT INTO batch_answers VALUES ('web:ada', 'key', @answer)", new { answer = Json(new BatchAnswer("zebrafish answer", 1, 1)) }) == 1;
    }

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, ConversationJson.Options);
}
