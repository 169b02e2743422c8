using System.Text;
using CoachBot.Batches;
using CoachBot.Conversations;
using CoachBot.Host.Storage;
using CoachBot.Host.Tests.Support;
using Dapper;

namespace CoachBot.Host.Tests.Storage;

/// <summary>What people wrote cannot be read from the files, opens only where it belongs, and is not lost to a race or a missing key.</summary>
public sealed class SealingTests : IDisposable
{
    private const string Marker = "Quittenmarmelade für Nadeshda 🦊";

    private static readonly CancellationToken Never = CancellationToken.None;

    private readonly TemporaryFolder _folder = new();
    private readonly List<Database> _databases = [];
    private readonly StorageSettings _settings;

    public SealingTests() => _settings = new StorageSettings(_folder.File("data"), BusySeconds: 5);

    [Fact]
    public async Task Nothing_that_was_written_stands_in_any_file()
    {
        var store = Store(out var database);
        for (var number = 1; number <= 30; number++)
            (await store.SaveAsync(Telling(Marker, number), Some.Turn(number, asked: Marker), number - 1, Never)).ShouldBeTrue();
        await new SqliteBatchJournal(database, "web:ada").KeepAsync("key", new BatchAnswer(Marker, 1, 1), Never);

        File.Exists(_settings.DatabasePath + "-wal").ShouldBeTrue();
        var bytes = Stored.Bytes(_settings.DataDirectory);
        bytes.ShouldContain("web:ada");
        foreach (var word in Marker.Split(' '))
        {
            bytes.ShouldNotContain(Stored.AsBytes(word, Encoding.UTF8));
            bytes.ShouldNotContain(Stored.AsBytes(word, Encoding.Unicode));
        }

        (await store.FindTurnAsync("web:ada", "c1", "t7", Never))!.Asked.ShouldBe(Marker);
    }

    [Fact]
    public async Task What_is_forgotten_is_gone_in_its_sealed_form_too()
    {
        var store = Store(out _);
        for (var number = 1; number <= 30; number++)
            await store.SaveAsync(Telling(new string('x', 20_000), number), Some.Turn(number, asked: new string('y', 5_000)), number - 1, Never);
        var rows = Stored.Query(_settings, connection => connection.Query<byte[]>("SELECT state FROM conversations UNION ALL SELECT taken FROM turns").ToList());
        string[] pieces = [.. rows.SelectMany(row => new[] { row[100..160], row[^600..^540] }).Select(Encoding.Latin1.GetString)];
        pieces.ShouldAllBe(piece => Stored.Bytes(_settings.DataDirectory).Contains(piece, StringComparison.Ordinal));

        await store.ForgetAsync("web:ada", Never);

        var left = Stored.Bytes(_settings.DataDirectory);
        pieces.ShouldAllBe(piece => !left.Contains(piece, StringComparison.Ordinal));
        left.ShouldNotContain("web:ada");
    }

    [Theory]
    [InlineData("UPDATE conversations SET state = (SELECT state FROM conversations WHERE person_id = 'web:ada') WHERE person_id = 'web:ben'")]
    [InlineData("UPDATE conversations SET state = (SELECT taken FROM turns WHERE person_id = 'web:ben') WHERE person_id = 'web:ben'")]
    [InlineData("UPDATE conversations SET state = CAST(substr(state, 1, 200) || x'00' || substr(state, 202) AS BLOB) WHERE person_id = 'web:ben'")]
    [InlineData("UPDATE conversations SET state = x'01' WHERE person_id = 'web:ben'")]
    [InlineData("UPDATE conversations SET state = x'' WHERE person_id = 'web:ben'")]
    [InlineData("UPDATE conversations SET state = 7 WHERE person_id = 'web:ben'")]
    public async Task A_row_that_was_copied_from_elsewhere_or_changed_does_not_open(string change)
    {
        var store = Store(out _);
        await store.SaveAsync(Some.Conversation(), Some.Turn(), 0, Never);
        await store.SaveAsync(Some.Conversation("web:ben"), Some.Turn(), 0, Never);
        Stored.Execute(_settings, change);

        var fault = await Should.ThrowAsync<StorageUnavailableException>(() => store.FindAsync("web:ben", "c1", Never));

        fault.Message.ShouldContain(_settings.DataDirectory);
        (await store.FindAsync("web:ada", "c1", Never)).ShouldNotBeNull();
        (await store.ForgetAsync("web:ben", Never)).ShouldBe(1);
    }

    [Fact]
    public async Task A_turn_does_not_open_in_the_place_of_another_turn()
    {
        var store = Store(out _);
        await store.SaveAsync(Some.Conversation(), Some.Turn(), 0, Never);
        await store.SaveAsync(Some.Conversation(version: 2), Some.Turn(2), 1, Never);
        Stored.Execute(_settings, "UPDATE turns SET taken = (SELECT taken FROM turns WHERE number = 1) WHERE number = 2");

        await Should.ThrowAsync<StorageUnavailableException>(() => store.FindTurnAsync("web:ada", "c1", "t2", Never));
    }

    [Fact]
    public async Task A_seal_of_a_newer_program_is_named_as_such()
    {
        var store = Store(out _);
        await store.SaveAsync(Some.Conversation(), Some.Turn(), 0, Never);
        Stored.Execute(_settings, "UPDATE conversations SET state = CAST(x'02' || substr(state, 2) AS BLOB)");

        (await Should.ThrowAsync<StorageUnavailableException>(() => store.FindAsync("web:ada", "c1", Never))).Message.ShouldContain("newer CoachBot");
    }

    [Fact]
    public async Task A_lost_key_is_named_with_the_mend_and_nothing_is_overwritten_until_the_folder_is_back()
    {
        var first = Store(out _);
        await first.SaveAsync(Telling(Marker), Some.Turn(), 0, Never);
        Directory.Move(_settings.KeysDirectory, _folder.File("aside"));
        var rows = Rows();

        var store = Store(out _);
        var fault = await Should.ThrowAsync<StorageUnavailableException>(() => store.FindAsync("web:ada", "c1", Never));

        fault.Message.ShouldContain(_settings.KeysDirectory);
        fault.Message.ShouldContain("from a backup");
        Rows().ShouldBe(rows);
        // Others go on under a key that is made for them, and the folder's return brings the rest back without a new start.
        (await store.SaveAsync(Some.Conversation("web:ben"), Some.Turn(), 0, Never)).ShouldBeTrue();
        foreach (var file in Directory.GetFiles(_folder.File("aside"), "*.xml")) File.Copy(file, Path.Combine(_settings.KeysDirectory, Path.GetFileName(file)));
        Json(await store.FindAsync("web:ada", "c1", Never)).ShouldBe(Json(Telling(Marker)));
        (await store.FindAsync("web:ben", "c1", Never)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_lost_key_does_not_keep_a_person_from_being_forgotten()
    {
        await Store(out _).SaveAsync(Some.Conversation(), Some.Turn(), 0, Never);
        Directory.Delete(_settings.KeysDirectory, recursive: true);

        (await Store(out _).ForgetAsync("web:ada", Never)).ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_is_sealed_with_a_key_that_no_file_holds()
    {
        var store = Store(out _);
        await store.SaveAsync(Some.Conversation(), Some.Turn(), 0, Never);
        Directory.Delete(_settings.KeysDirectory, recursive: true);
        await store.SaveAsync(Some.Conversation("web:ben"), Some.Turn(), 0, Never);

        (await Store(out _).FindAsync("web:ben", "c1", Never)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Keys_may_lie_elsewhere_than_the_data()
    {
        var settings = _settings with { KeysDirectory = _folder.File("elsewhere/keys") };
        await Store(settings).SaveAsync(Some.Conversation(), Some.Turn(), 0, Never);

        Directory.GetFiles(settings.DataDirectory, "*.xml", SearchOption.AllDirectories).ShouldBeEmpty();
        Directory.GetFiles(settings.KeysDirectory, "key-*.xml").ShouldHaveSingleItem();
        (await Store(settings).FindAsync("web:ada", "c1", Never)).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("<key")]
    [InlineData("<key id=\"0e9f6a3b-0000-0000-0000-000000000000\" version=\"1\"/>")]
    public async Task A_damaged_key_file_is_an_outside_failure_that_names_the_folder(string damage)
    {
        await Store(out _).SaveAsync(Some.Conversation(), Some.Turn(), 0, Never);
        foreach (var key in Directory.GetFiles(_settings.KeysDirectory, "*.xml")) await File.WriteAllTextAsync(key, damage);

        (await Should.ThrowAsync<StorageUnavailableException>(() => Store(out _).FindAsync("web:ada", "c1", Never))).Message.ShouldContain(_settings.KeysDirectory);
    }

    [Fact]
    public async Task Many_that_start_at_once_on_an_empty_folder_agree_on_one_key()
    {
        SqliteConversationStore[] stores = [.. Enumerable.Range(0, 8).Select(_ => Store(out var _))];
        await Task.WhenAll(stores.Select((store, at) => Task.Run(() => store.SaveAsync(Some.Conversation($"web:{at}"), Some.Turn(), 0, Never))));

        Directory.GetFiles(_settings.KeysDirectory, "key-*.xml").ShouldHaveSingleItem();
        foreach (var store in stores)
        {
            for (var at = 0; at < stores.Length; at++) (await store.FindAsync($"web:{at}", "c1", Never)).ShouldNotBeNull();
        }
    }

    [Fact]
    public async Task A_key_that_another_process_made_since_is_found()
    {
        var store = Store(out _);
        await store.SaveAsync(Some.Conversation(), Some.Turn(), 0, Never);
        var known = Directory.GetFiles(_settings.KeysDirectory, "*.xml").Single();
        File.Move(known, _folder.File("known.xml"));
        await Store(out _).SaveAsync(Some.Conversation("web:ben"), Some.Turn(), 0, Never);
        File.Move(_folder.File("known.xml"), known);

        (await store.FindAsync("web:ben", "c1", Never)).ShouldNotBeNull();
        (await store.FindAsync("web:ada", "c1", Never)).ShouldNotBeNull();
    }

    public void Dispose()
    {
        _databases.ForEach(database => database.Dispose());
        _folder.Dispose();
    }

    private static Conversation Telling(string text, int version = 1)
    {
        var conversation = Some.Conversation(version: version);
        return conversation with { Heard = conversation.Heard.SetItem("task", text) };
    }

    private List<byte[]> Rows() => Stored.Query(_settings, connection => connection.Query<byte[]>("SELECT state FROM conversations").ToList());

    private SqliteConversationStore Store(out Database database)
    {
        _databases.Add(database = Stored.Open(_settings));
        return new SqliteConversationStore(database);
    }

    private SqliteConversationStore Store(StorageSettings settings)
    {
        _databases.Add(Stored.Open(settings));
        return new SqliteConversationStore(_databases[^1]);
    }

    private static string Json<T>(T value) => System.Text.Json.JsonSerializer.Serialize(value, ConversationJson.Options);
}
