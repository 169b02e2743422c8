using System.Text.Json;
using CoachBot.Knowledge.Qdrant;

namespace CoachBot.Host.VectorStores;

/// <summary>
/// Sends one request to Qdrant's REST interface and reads its answer's <c>result</c>
/// (https://api.qdrant.tech). Whatever goes wrong on the way is a <see cref="QdrantException"/>.
/// </summary>
public sealed class QdrantHttp : IDisposable
{
    /// <summary>Far above the largest answer asked for, which is a page of whole passages or a vocabulary.</summary>
    private const int MostBytes = 64 * 1024 * 1024;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private readonly HttpClient _http;
    private readonly QdrantSettings _settings;

    public QdrantHttp(QdrantSettings settings)
    {
        _settings = settings;
        // A redirect would carry the key to whoever it names.
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) };
        _http = new HttpClient(handler) { BaseAddress = settings.Url, Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = MostBytes };
        if (settings.Key is { } key) _http.DefaultRequestHeaders.Add("api-key", key);
    }

    public Task<JsonElement> GetAsync(string path, CancellationToken cancellation) => SendAsync(HttpMethod.Get, path, null, _settings.Timeout, cancellation);

    /// <summary>Asks for something that changes nothing.</summary>
    public Task<JsonElement> AskAsync<T>(string path, T body, CancellationToken cancellation) =>
        SendAsync(HttpMethod.Post, path, JsonContent.Create(body, options: Json), _settings.Timeout, cancellation);

    /// <summary>Changes something and waits until the change is in effect.</summary>
    public Task<JsonElement> ChangeAsync<T>(HttpMethod method, string path, T body, CancellationToken cancellation) =>
        SendAsync(method, path, JsonContent.Create(body, options: Json), _settings.WriteTimeout, cancellation);

    public Task<JsonElement> DeleteAsync(string path, CancellationToken cancellation) =>
        SendAsync(HttpMethod.Delete, path, null, _settings.WriteTimeout, cancellation);

    public void Dispose() => _http.Dispose();

    private async Task<JsonElement> SendAsync(HttpMethod method, string path, HttpContent? content, TimeSpan limit, CancellationToken cancellation)
    {
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timer.CancelAfter(limit);
        using var request = new HttpRequestMessage(method, path) { Content = content };
        try
        {
            using var response = await _http.SendAsync(request, timer.Token);
            if (!response.IsSuccessStatusCode) throw QdrantException.Refused(_settings, response.StatusCode);
            using var answer = await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync(timer.Token), cancellationToken: timer.Token);
            return answer.RootElement.TryGetProperty("result", out var result) ? result.Clone() : throw QdrantException.Unreadable(_settings, null);
        }
        catch (OperationCanceledException fault) when (!cancellation.IsCancellationRequested)
        {
            throw QdrantException.Late(_settings, limit, fault);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            throw QdrantException.Unreachable(_settings, fault);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            throw QdrantException.Unreadable(_settings, fault);
        }
    }
}
