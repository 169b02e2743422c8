using CoachBot.Host.Tests.VectorStores;
using CoachBot.Host.Tests.VectorStores.StandIn;
using CoachBot.Knowledge.Qdrant;
using CoachBot.QdrantClient.Tests.Gateway;

namespace CoachBot.QdrantClient.Tests;

public sealed class GrpcQdrantIndexTests : QdrantIndexContract
{
    private readonly GrpcGateway _gateway = new();

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        _gateway.Faults.ShouldBeEmpty();
    }

    protected override Task<QdrantStandIn> StartAsync() => QdrantStandIn.StartAsync(_gateway.InvokeAsync);

    protected override IQdrantServer Connect(QdrantSettings settings) => new GrpcQdrantServer(settings);
}
