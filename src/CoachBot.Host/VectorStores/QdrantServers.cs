using CoachBot.Knowledge.Qdrant;
#if OFFICIAL_SDKS
using CoachBot.QdrantClient;
#endif

namespace CoachBot.Host.VectorStores;

/// <summary>The way to a Qdrant server that the settings name.</summary>
public static class QdrantServers
{
#if OFFICIAL_SDKS
    /// <summary>Whether this build has Qdrant's own client, which speaks gRPC.</summary>
    public static bool HasGrpc => true;

    public static IQdrantServer Open(QdrantSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return settings.Transport == QdrantTransport.Grpc ? new GrpcQdrantServer(settings) : new RestQdrantServer(settings);
    }
#else
    /// <summary>Whether this build has Qdrant's own client, which speaks gRPC.</summary>
    public static bool HasGrpc => false;

    public static IQdrantServer Open(QdrantSettings settings) => new RestQdrantServer(settings);
#endif
}
