using CoachBot.Batches;
using CoachBot.Conversations;
using CoachBot.Host.Storage;
using CoachBot.Host.Tests.Support;

namespace CoachBot.Host.Tests.Storage;

public sealed class BatchJournalTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private Database _database;

    public BatchJournalTests() => _database = Open();

    [Fact]
    public async Task Answers_outlive_the_process()
    {
        await new SqliteBatchJournal(_database, "amara").KeepAsync("key", new BatchAnswer("“Ich war müde” 🙁", 40, 12), CancellationToken.None);
        _database.Dispose();
        _database = Open();

        (await new SqliteBatchJournal(_database, "amara").FindAsync(["key", "other"], CancellationToken.None))
            .ShouldHaveSingleItem().Value.ShouldBe(new BatchAnswer("“Ich war müde” 🙁", 40, 12));
    }

    [Fact]
    public async Task Nobody_sees_another_persons_answers()
    {
        await new SqliteBatchJournal(_database, "amara").KeepAsync("key", new BatchAnswer("mine", 1, 1), CancellationToken.None);

        (await new SqliteBatchJournal(_database, "bo").FindAsync(["key"], CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Many_answers_at_once_are_all_kept_and_found()
    {
        var journal = new SqliteBatchJournal(_database, "amara");
        string[] keys = [.. Enumerable.Range(0, 1_200).Select(number => $"key-{number}")];
        await Parallel.ForEachAsync(keys, async (key, stop) => await journal.KeepAsync(key, new BatchAnswer(key, 1, 1), stop));

        (await journal.FindAsync(keys, CancellationToken.None)).Count.ShouldBe(1_200);
    }

    [Fact]
    public async Task Forgetting_a_person_forgets_their_answers()
    {
        await new SqliteBatchJournal(_database, "amara").KeepAsync("key", new BatchAnswer("a secret about Yusuf", 1, 1), CancellationToken.None);
        await ((IConversationStore)new SqliteConversationStore(_database)).ForgetAsync("amara", CancellationToken.None);

        (await new SqliteBatchJournal(_database, "amara").FindAsync(["key"], CancellationToken.None)).ShouldBeEmpty();
    }

    public void Dispose()
    {
        _database.Dispose();
        _folder.Dispose();
    }

    private Database Open() => Stored.Open(new StorageSettings(_folder.File("data"), BusySeconds: 5));
}
