using System.Net;
using System.Net.ServerSentEvents;
using System.Text;
using System.Text.Json;

namespace CoachBot.Host.Tests.Support;

/// <summary>A turn's answer as it arrives, read by the platform's own parser of server-sent events.</summary>
public sealed class EventReader : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly HttpResponseMessage _response;
    private readonly IAsyncEnumerator<SseItem<string>> _events;

    private EventReader(HttpResponseMessage response, Stream body)
    {
        _response = response;
        _events = SseParser.Create(body).EnumerateAsync().GetAsyncEnumerator();
    }

    /// <summary>Sends a turn and waits for the head of its answer.</summary>
    public static async Task<HttpResponseMessage> SendAsync(Browser browser, string conversation, object turn, string accept, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"api/conversations/{conversation}/turns")
        {
            Content = new StringContent(JsonSerializer.Serialize(turn), Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return await browser.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
    }

    public static async Task<EventReader> OpenAsync(Browser browser, string conversation, object turn, CancellationToken cancellation = default)
    {
        var response = await SendAsync(browser, conversation, turn, "text/event-stream, application/json", cancellation);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().ShouldBe("text/event-stream");
        return new EventReader(response, await response.Content.ReadAsStreamAsync(cancellation));
    }

    /// <returns>The next event with its data, or null at the end.</returns>
    public async Task<(string Name, JsonElement Data)?> NextAsync() =>
        await _events.MoveNextAsync().AsTask().WaitAsync(Patience)
            ? (_events.Current.EventType, JsonDocument.Parse(_events.Current.Data).RootElement)
            : null;

    /// <summary>Everything that is still to come.</summary>
    public async Task<IReadOnlyList<(string Name, JsonElement Data)>> RestAsync()
    {
        var rest = new List<(string, JsonElement)>();
        while (await NextAsync() is { } item) rest.Add(item);
        return rest;
    }

    /// <summary>Hangs up.</summary>
    public async ValueTask DisposeAsync()
    {
        _response.Dispose();
        try
        {
            await _events.DisposeAsync();
        }
        catch (NotSupportedException)
        {
            // A read that was under way when the test hung up.
        }
    }
}
