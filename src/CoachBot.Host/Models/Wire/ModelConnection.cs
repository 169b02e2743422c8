using System.ClientModel;
using System.ClientModel.Primitives;
using System.Text.Json.Nodes;
using OpenAI;
using OpenAI.Chat;
using OpenAI.Embeddings;

namespace CoachBot.Host.Models.Wire;

/// <summary>Sends requests through the OpenAI SDK's pipeline, with its retries, redirects, time-outs and logs switched off: those are decided here.</summary>
public sealed class ModelConnection : IDisposable
{
    private readonly HttpClient _http;
    private readonly ChatClient _chat;
    private readonly EmbeddingClient _embeddings;

    public ModelConnection(ModelEndpoint endpoint)
    {
        _http = new HttpClient(new SocketsHttpHandler
        {
            // A key is for the configured host alone, and what is meant for this machine takes no proxy.
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = !endpoint.IsLocal,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        }) { Timeout = Timeout.InfiniteTimeSpan };
        var options = new OpenAIClientOptions
        {
            Endpoint = endpoint.BaseUrl,
            Transport = new HttpClientPipelineTransport(_http),
            RetryPolicy = new ClientRetryPolicy(0),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
            ClientLoggingOptions = new ClientLoggingOptions { EnableLogging = false },
            EnableDistributedTracing = false,
        };
        options.AddPolicy(new KeyPolicy(endpoint), PipelinePosition.BeforeTransport);
        // The SDK insists on a key; KeyPolicy decides what is really sent.
        var key = new ApiKeyCredential(endpoint.Key?.Reveal() ?? "none");
        _chat = new ChatClient(endpoint.Name, key, options);
        _embeddings = new EmbeddingClient(endpoint.Name, key, options);
    }

    /// <returns>The response with its body unread, whatever its status. The caller disposes it.</returns>
    public async Task<PipelineResponse> ChatAsync(JsonObject body, CancellationToken cancellation) =>
        (await _chat.CompleteChatAsync(Content(body), Unbuffered(cancellation))).GetRawResponse();

    /// <inheritdoc cref="ChatAsync"/>
    public async Task<PipelineResponse> EmbedAsync(JsonObject body, CancellationToken cancellation) =>
        (await _embeddings.GenerateEmbeddingsAsync(Content(body), Unbuffered(cancellation))).GetRawResponse();

    public void Dispose() => _http.Dispose();

    private static BinaryContent Content(JsonObject body) => BinaryContent.Create(BinaryData.FromString(body.ToJsonString()));

    private static RequestOptions Unbuffered(CancellationToken cancellation) =>
        new() { BufferResponse = false, ErrorOptions = ClientErrorBehaviors.NoThrow, CancellationToken = cancellation };
}
