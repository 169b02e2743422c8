using CoachBot.Conversations;
using CoachBot.Host.Storage;
using CoachBot.Host.Tests.Support;

namespace CoachBot.Host.Tests.Storage;

public sealed class InMemoryConversationStoreTests : ConversationStoreContract
{
    protected override IConversationStore Store { get; } = new InMemoryConversationStore();
}

public sealed class SqliteConversationStoreTests : ConversationStoreContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Database _database;

    public SqliteConversationStoreTests()
    {
        _database = Stored.Open(new StorageSettings(_folder.File("data"), BusySeconds: 5));
        Store = new SqliteConversationStore(_database);
    }

    protected override IConversationStore Store { get; }

    public void Dispose()
    {
        _database.Dispose();
        _folder.Dispose();
    }
}
