using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace CoachBot.Host.Tests.Support;

/// <summary>What the page does, without the page.</summary>
public sealed class Browser(HttpClient http) : IDisposable
{
    public HttpClient Http => http;

    public async Task<string> BeginAsync()
    {
        var (status, json) = await SendAsync(HttpMethod.Post, "api/conversations", "{}");
        status.ShouldBe(HttpStatusCode.Created);
        return json.GetProperty("id").GetString()!;
    }

    public Task<(HttpStatusCode Status, JsonElement Json)> SayAsync(string conversation, string turnId, string text) =>
        SendAsync(HttpMethod.Post, $"api/conversations/{conversation}/turns", JsonSerializer.Serialize(new { turnId, text }));

    public Task<(HttpStatusCode Status, JsonElement Json)> SetFactAsync(string conversation, string turnId, string name, object? value) =>
        SendAsync(HttpMethod.Post, $"api/conversations/{conversation}/turns", JsonSerializer.Serialize(new { turnId, setFact = new { name, value } }));

    public Task<(HttpStatusCode Status, JsonElement Json)> GetAsync(string path) => SendAsync(HttpMethod.Get, path, body: null);

    public async Task<(HttpStatusCode Status, JsonElement Json)> SendAsync(
        HttpMethod method, string path, string? body, string contentType = "application/json", params IEnumerable<(string Name, string Value)> headers)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, contentType);
        // A body that is refused for its size is not sent into a closing connection then.
        request.Headers.ExpectContinue = body?.Length > 1_000_000;
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var response = await http.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>());
    }

    public async Task<(HttpStatusCode Status, JsonElement Json)> UploadAsync(string conversation, string turnId, string name, byte[] file)
    {
        using var content = new ByteArrayContent(file);
        return await UploadAsync(conversation, turnId, name, content);
    }

    public async Task<(HttpStatusCode Status, JsonElement Json)> UploadAsync(string conversation, string turnId, string name, HttpContent content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"api/conversations/{conversation}/files?turnId={Uri.EscapeDataString(turnId)}&name={Uri.EscapeDataString(name)}");
        request.Content = content;
        request.Headers.ExpectContinue = true;
        using var response = await http.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>());
    }

    /// <summary>Does something by hand.</summary>
    public Task<(HttpStatusCode Status, JsonElement Json)> DoAsync(string conversation, string turnId, string hand, object what) =>
        SendAsync(HttpMethod.Post, $"api/conversations/{conversation}/turns", JsonSerializer.Serialize(new Dictionary<string, object> { ["turnId"] = turnId, [hand] = what }));

    public void Dispose() => http.Dispose();
}
