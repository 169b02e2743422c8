namespace CoachBot.Knowledge.Qdrant;

/// <summary>How a Qdrant server is spoken to.</summary>
public enum QdrantTransport
{
    /// <summary>JSON over HTTP, port 6333 unless configured otherwise.</summary>
    Rest,

    /// <summary>Protocol buffers over HTTP/2, port 6334 unless configured otherwise; by Qdrant's own client, which only some builds have.</summary>
    Grpc,
}
