using CoachBot.Knowledge;

namespace CoachBot.Host.Tests.VectorStores;

public sealed class InProcessIndexContractTests : KnowledgeIndexContract, IDisposable
{
    private readonly InProcessIndex _index = new(Encoder);

    public void Dispose() => _index.Dispose();

    public override Task DisposeAsync() => Task.CompletedTask;

    protected override Task<IKnowledgeIndex> OpenAsync() => Task.FromResult<IKnowledgeIndex>(_index);
}
