using System.Text;
using CoachBot.Host.Storage;
using CoachBot.Host.Tests.Support;
using Microsoft.Data.Sqlite;

namespace CoachBot.Host.Tests.Storage;

public sealed class DatabaseTests : IDisposable
{
    private static readonly CancellationToken Never = CancellationToken.None;

    private readonly TemporaryFolder _folder = new();
    private readonly List<Database> _databases = [];

    [Fact]
    public void Nothing_is_made_before_something_is_remembered()
    {
        Store(out var settings);
        Directory.Exists(settings.DataDirectory).ShouldBeFalse();
    }

    [Fact]
    public async Task The_folder_is_the_users_own()
    {
        await Store(out var settings).ListAsync("web:ada", Never);
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(settings.DataDirectory).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public async Task A_damaged_file_is_named_and_left_alone_and_the_store_lives_on_once_it_is_moved()
    {
        var store = Store(out var settings);
        Directory.CreateDirectory(settings.DataDirectory);
        await File.WriteAllTextAsync(settings.DatabasePath, new string('x', 5000));

        var fault = await Should.ThrowAsync<StorageUnavailableException>(() => store.ListAsync("web:ada", Never));

        fault.Message.ShouldContain(settings.DatabasePath);
        fault.Message.ShouldContain("Move it aside");
        (await File.ReadAllTextAsync(settings.DatabasePath)).ShouldBe(new string('x', 5000));
        File.Move(settings.DatabasePath, settings.DatabasePath + ".aside");
        (await store.SaveAsync(Some.Conversation(), Some.Turn(), 0, Never)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_page_damaged_in_the_middle_is_reported_and_not_an_unknown_failure()
    {
        var settings = Settings();
        using (var database = Stored.Open(settings))
        {
            var store = new SqliteConversationStore(database);
            for (var number = 1; number <= 100; number++)
                await store.SaveAsync(Some.Conversation(version: number), Some.Turn(number), number - 1, Never);
        }

        await using (var file = new FileStream(settings.DatabasePath, FileMode.Open))
        {
            file.Position = 4096;
            await file.WriteAsync(Encoding.ASCII.GetBytes(new string('?', (int)file.Length - 4096)));
        }

        var damaged = Open(settings);
        (await Should.ThrowAsync<StorageUnavailableException>(() => damaged.HistoryAsync("web:ada", "c1", int.MaxValue, 10, Never)))
            .Message.ShouldContain("damaged");
    }

    [Fact]
    public async Task A_database_of_a_newer_program_is_refused_and_unchanged()
    {
        var settings = Settings();
        Directory.CreateDirectory(settings.DataDirectory);
        Stored.Execute(settings, "PRAGMA user_version = 99");

        var fault = await Should.ThrowAsync<StorageUnavailableException>(() => Open(settings).ListAsync("web:ada", Never));

        fault.Message.ShouldContain("version 99");
    }

    [Fact]
    public async Task A_database_held_by_another_program_is_waited_for_and_then_reported()
    {
        var settings = Settings() with { BusySeconds = 1 };
        var store = Open(settings);
        await store.SaveAsync(Some.Conversation(), Some.Turn(), 0, Never);
        using var other = new SqliteConnection($"Data Source={settings.DatabasePath};Pooling=False");
        other.Open();
        using var transaction = other.BeginTransaction(deferred: false);
        var started = TimeProvider.System.GetTimestamp();

        var fault = await Should.ThrowAsync<StorageUnavailableException>(
            () => store.SaveAsync(Some.Conversation(version: 2), Some.Turn(2), 1, Never));

        TimeProvider.System.GetElapsedTime(started).ShouldBeInRange(TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(4));
        fault.Message.ShouldContain("held by another program");
        // Reading goes on meanwhile, and writing once the other is done.
        (await store.FindAsync("web:ada", "c1", Never))!.Version.ShouldBe(1);
        transaction.Rollback();
        (await store.SaveAsync(Some.Conversation(version: 2), Some.Turn(2), 1, Never)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_data_folder_that_is_a_file_is_named_with_the_mend()
    {
        var settings = Settings();
        await File.WriteAllTextAsync(settings.DataDirectory, "in the way");

        (await Should.ThrowAsync<StorageUnavailableException>(() => Open(settings).ListAsync("web:ada", Never)))
            .Message.ShouldContain("Storage__DataDirectory=PATH");
    }

    [Fact]
    public async Task A_file_that_vanishes_under_the_program_is_made_anew_instead_of_written_into_nowhere()
    {
        var store = Store(out var settings);
        await store.SaveAsync(Some.Conversation(), Some.Turn(), 0, Never);
        Directory.Delete(settings.DataDirectory, recursive: true);

        (await store.FindAsync("web:ada", "c1", Never)).ShouldBeNull();
        (await store.SaveAsync(Some.Conversation(), Some.Turn(), 0, Never)).ShouldBeTrue();

        (await Open(settings).FindAsync("web:ada", "c1", Never)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_state_that_cannot_be_read_is_reported_and_not_overwritten()
    {
        var settings = Settings();
        var store = Open(settings);
        await store.SaveAsync(Some.Conversation(), Some.Turn(), 0, Never);
        Stored.Execute(settings, "UPDATE conversations SET state = '{\"id\":7'");

        (await Should.ThrowAsync<StorageUnavailableException>(() => store.FindAsync("web:ada", "c1", Never)))
            .Message.ShouldContain("another version of CoachBot");
    }

    [Fact]
    public async Task Several_stores_that_open_a_new_file_at_once_all_work()
    {
        var settings = Settings();
        await Task.WhenAll(Enumerable.Range(0, 6).Select(at => Task.Run(async () =>
            (await Open(settings).SaveAsync(Some.Conversation($"web:{at}"), Some.Turn(), 0, Never)).ShouldBeTrue())));
    }

    public void Dispose()
    {
        lock (_databases) _databases.ForEach(database => database.Dispose());
        _folder.Dispose();
    }

    private StorageSettings Settings() => new(_folder.File("data"), BusySeconds: 5);

    private SqliteConversationStore Store(out StorageSettings settings) => Open(settings = Settings());

    private SqliteConversationStore Open(StorageSettings settings)
    {
        var database = Stored.Open(settings);
        lock (_databases) _databases.Add(database);
        return new SqliteConversationStore(database);
    }
}
