using System.Net;
using CoachBot.Knowledge;

namespace CoachBot.Host.VectorStores;

/// <summary>Qdrant did not do what it was asked. The message names the server and the reason, never what was asked: that may be a person's words.</summary>
/// <param name="message">What happened and, where there is one, the mend.</param>
/// <param name="status">What it answered; null where it did not.</param>
public sealed class QdrantException(string message, HttpStatusCode? status = null, Exception? inner = null) : KnowledgeIndexUnavailableException(message, inner)
{
    public HttpStatusCode? Status { get; } = status;

    /// <summary>Whether what was asked for is not there, as against a server that is away.</summary>
    public bool IsMissing => Status == HttpStatusCode.NotFound;
}
