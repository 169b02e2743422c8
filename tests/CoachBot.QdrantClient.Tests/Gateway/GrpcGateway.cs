using System.Collections.Concurrent;
using System.Text.Json;
using Google.Protobuf;
using Microsoft.AspNetCore.Http;

namespace CoachBot.QdrantClient.Tests.Gateway;

/// <summary>
/// Qdrant's gRPC interface before the server that stands in: calls become requests of the REST interface
/// and their results messages, so that one engine stands behind both. The messages are the official client's.
/// </summary>
internal sealed class GrpcGateway
{
    /// <summary>Calls that could not be translated: mistakes of ours, or of the gateway.</summary>
    internal ConcurrentQueue<string> Faults { get; } = new();

    internal async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var body = context.Response.Body;
        try
        {
            var route = GrpcRoute.Of(context.Request.Path.Value!, await GrpcFraming.ReadAsync(context.Request));
            using var answer = new MemoryStream();
            context.Response.Body = answer;
            Rewrite(context.Request, route);
            await next(context);
            context.Response.Body = body;
            var status = context.Response.StatusCode;
            // Broken off; the token may hear of it later.
            if (status == 200 && answer.Length == 0) return;
            await GrpcFraming.WriteAsync(context.Response, status == 200 ? Message(route, answer) : null, GrpcStatus(status), $"HTTP {status}");
        }
        catch (Exception fault)
        {
            Faults.Enqueue(fault.ToString());
            context.Response.Body = body;
            await GrpcFraming.WriteAsync(context.Response, null, GrpcStatus(400), fault.Message);
        }
    }

    private static void Rewrite(HttpRequest request, GrpcRoute route)
    {
        byte[] body = route.Body is null ? [] : JsonSerializer.SerializeToUtf8Bytes(route.Body);
        (request.Method, request.Path, request.Body, request.ContentLength) = (route.Method, route.Path, new MemoryStream(body), body.Length);
        request.Headers.Remove("Transfer-Encoding");
    }

    private static IMessage Message(GrpcRoute route, MemoryStream answer)
    {
        using var json = JsonDocument.Parse(answer.ToArray());
        return route.Answer(json.RootElement.GetProperty("result"));
    }

    /// <summary>As Qdrant's own server answers.</summary>
    private static int GrpcStatus(int status) => status switch
    {
        200 => 0,
        400 => 3,
        401 => 16,
        403 => 7,
        404 => 5,
        409 => 6,
        503 => 14,
        _ => 13,
    };
}
