using System.Net;
using CoachBot.Knowledge.Qdrant;
using Grpc.Core;
using Grpc.Net.Client;
using Qdrant.Client.Grpc;

namespace CoachBot.QdrantClient;

/// <summary>Makes one call through Qdrant's client, with the key and a deadline. Whatever goes wrong on the way is a <see cref="QdrantException"/>.</summary>
internal sealed class QdrantCalls : IDisposable
{
    /// <summary>Far above the largest answer asked for, which is a page of whole passages or a vocabulary.</summary>
    private const int MostBytes = 64 * 1024 * 1024;

    private readonly QdrantSettings _settings;
    private readonly GrpcChannel _channel;
    private readonly QdrantGrpcClient _client;
    private readonly Metadata _headers = [];

    internal QdrantCalls(QdrantSettings settings)
    {
        _settings = settings;
        // A redirect would carry the key to whoever it names.
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, EnableMultipleHttp2Connections = true, PooledConnectionLifetime = TimeSpan.FromMinutes(5) };
        _channel = GrpcChannel.ForAddress(settings.Url, new GrpcChannelOptions { HttpHandler = handler, DisposeHttpClient = true, MaxReceiveMessageSize = MostBytes });
        _client = new QdrantGrpcClient(_channel);
        if (settings.Key is { } key) _headers.Add("api-key", key);
    }

    /// <summary>Asks for something that changes nothing.</summary>
    internal Task<T> AskAsync<T>(Func<QdrantGrpcClient, CallOptions, AsyncUnaryCall<T>> call, CancellationToken cancellation) =>
        CallAsync(call, _settings.Timeout, cancellation);

    /// <summary>Changes something and waits until the change is in effect.</summary>
    internal Task ChangeAsync<T>(Func<QdrantGrpcClient, CallOptions, AsyncUnaryCall<T>> call, CancellationToken cancellation) =>
        CallAsync(call, _settings.WriteTimeout, cancellation);

    public void Dispose()
    {
        _client.Dispose();
        _channel.Dispose();
    }

    private async Task<T> CallAsync<T>(Func<QdrantGrpcClient, CallOptions, AsyncUnaryCall<T>> call, TimeSpan limit, CancellationToken cancellation)
    {
        try
        {
            using var running = call(_client, new CallOptions(_headers, DateTime.UtcNow + limit, cancellation));
            return await running.ResponseAsync;
        }
        catch (RpcException) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellation);
        }
        catch (RpcException fault)
        {
            throw Fault(fault, limit);
        }
    }

    /// <summary>What gRPC's status codes say, in the words of the REST interface. The server's own text is left out: it may repeat what was asked.</summary>
    private QdrantException Fault(RpcException fault, TimeSpan limit)
    {
        if (fault.StatusCode == StatusCode.DeadlineExceeded) return QdrantException.Late(_settings, limit, fault);
        // The client makes up a status where there was no whole answer, and then keeps why.
        return fault.Status.DebugException switch
        {
            null => QdrantException.Refused(_settings, HttpStatus(fault.StatusCode)),
            HttpRequestException or IOException => QdrantException.Unreachable(_settings, fault),
            _ => QdrantException.Unreadable(_settings, fault),
        };
    }

    private static HttpStatusCode HttpStatus(StatusCode status) => status switch
    {
        StatusCode.Unauthenticated => HttpStatusCode.Unauthorized,
        StatusCode.PermissionDenied => HttpStatusCode.Forbidden,
        StatusCode.NotFound => HttpStatusCode.NotFound,
        StatusCode.AlreadyExists => HttpStatusCode.Conflict,
        StatusCode.InvalidArgument or StatusCode.FailedPrecondition or StatusCode.OutOfRange => HttpStatusCode.BadRequest,
        StatusCode.ResourceExhausted => HttpStatusCode.TooManyRequests,
        StatusCode.Unimplemented => HttpStatusCode.NotImplemented,
        StatusCode.Unavailable => HttpStatusCode.ServiceUnavailable,
        _ => HttpStatusCode.InternalServerError,
    };
}
