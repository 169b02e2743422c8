using CoachBot.Host.Tests.VectorStores.StandIn;
using CoachBot.Host.VectorStores;
using CoachBot.Knowledge.Qdrant;

namespace CoachBot.Host.Tests.VectorStores;

public sealed class RestQdrantIndexTests : QdrantIndexContract
{
    protected override Task<QdrantStandIn> StartAsync() => QdrantStandIn.StartAsync();

    protected override IQdrantServer Connect(QdrantSettings settings) => new RestQdrantServer(settings);
}
