using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;

namespace CoachBot.Host.Channels.WebPage;

/// <summary>
/// Server-sent events as an answer: https://html.spec.whatwg.org/multipage/server-sent-events.html. The answer begins with the first
/// event; until then it may still become an ordinary one, with a status of its own.
/// </summary>
public sealed class EventStream(HttpResponse response)
{
    public const string MediaType = "text/event-stream";

    /// <summary>Only who asks for it by name gets it: <c>*/*</c> means the plain answer.</summary>
    public static bool IsWanted(HttpRequest request) =>
        request.GetTypedHeaders().Accept.Any(type => type.MediaType.Equals(MediaType, StringComparison.OrdinalIgnoreCase) && type.Quality is not 0);

    /// <summary>Whether this answer is a stream that has begun.</summary>
    public static bool HasBegun(HttpResponse response) =>
        response.HasStarted && string.Equals(response.ContentType, MediaType, StringComparison.Ordinal);

    /// <summary>Waits until the reader has room for it.</summary>
    // JSON on one line: a line break inside a text is escaped there.
    public Task SendAsync<T>(string name, T data, CancellationToken cancellation) =>
        WriteAsync($"event: {name}\ndata: {JsonSerializer.Serialize(data, CoachJson.Wire)}\n\n", cancellation);

    /// <summary>A comment, so that nobody on the way takes the silence for a dead connection.</summary>
    public Task KeepAliveAsync(CancellationToken cancellation) => WriteAsync(": still here\n\n", cancellation);

    private async Task WriteAsync(string text, CancellationToken cancellation)
    {
        if (!response.HasStarted) Begin();
        await response.WriteAsync(text, cancellation);
        await response.Body.FlushAsync(cancellation);
    }

    private void Begin()
    {
        response.ContentType = MediaType;
        // A proxy that gathers an answer before it passes it on would make a stream pointless.
        response.Headers["X-Accel-Buffering"] = "no";
        response.HttpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
    }
}
