using CoachBot.Knowledge;

namespace CoachBot.Host.Tests.VectorStores;

public sealed class InProcessIndexContractTests : KnowledgeIndexContract
{
    private readonly InProcessIndex _index = new(Encoder);

    public override Task DisposeAsync()
    {
        _index.Dispose();
        return Task.CompletedTask;
    }

    protected override Task<IKnowledgeIndex> OpenAsync() => Task.FromResult<IKnowledgeIndex>(_index);
}
