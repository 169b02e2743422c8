using System.Net;

namespace CoachBot.Knowledge.Qdrant;

/// <summary>Qdrant did not do what it was asked. The message names the server and the reason, never what was asked: that may be a person's words.</summary>
/// <param name="message">What happened and, where there is one, the mend.</param>
/// <param name="status">What it answered, in HTTP's terms; null where it did not.</param>
public sealed class QdrantException(string message, HttpStatusCode? status = null, Exception? inner = null) : KnowledgeIndexUnavailableException(message, inner)
{
    public HttpStatusCode? Status { get; } = status;

    /// <summary>Whether what was asked for is not there, as against a server that is away.</summary>
    public bool IsMissing => Status == HttpStatusCode.NotFound;

    public static QdrantException Late(QdrantSettings settings, TimeSpan limit, Exception? fault) =>
        new($"Qdrant at {settings.Url} did not answer within {limit.TotalMilliseconds:0} ms.", null, fault);

    public static QdrantException Refused(QdrantSettings settings, HttpStatusCode status) => new(
        $"Qdrant at {settings.Url} answered {(int)status}" + status switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => ": it does not accept the API key; check the variable that Qdrant:KeyVariable names.",
            >= HttpStatusCode.InternalServerError => ": it has a fault of its own; its log tells more.",
            _ => ".",
        },
        status);

    public static QdrantException Unreachable(QdrantSettings settings, Exception? fault) => new($"Qdrant at {settings.Url} cannot be reached.{Hint(settings)}", null, fault);

    public static QdrantException Unreadable(QdrantSettings settings, Exception? fault) =>
        new($"Qdrant at {settings.Url} sent an answer that is cut off or is not Qdrant's.{Hint(settings)}", null, fault);

    /// <summary>The two protocols have a port each, and their addresses look the same.</summary>
    private static string Hint(QdrantSettings settings) =>
        settings.Transport == QdrantTransport.Grpc ? " Its port for gRPC is 6334 unless Qdrant is told otherwise." : "";
}
