using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CoachBot.Host.Tests.Models;

/// <summary>
/// An OpenAI-compatible server on a free loopback port that answers from a script: one <see cref="ScriptedAnswer"/> a request, in order,
/// then <see cref="Otherwise"/>. It keeps every request. Whole or streamed follows from what the request asks for.
/// </summary>
public sealed class ScriptedModelServer : IAsyncDisposable
{
    public const string Model = "scripted-model";

    private readonly WebApplication _app;
    private readonly ConcurrentQueue<ScriptedAnswer> _script = new();
    private readonly ConcurrentQueue<RecordedRequest> _requests = new();

    private ScriptedModelServer(WebApplication app) => _app = app;

    /// <summary>Such as <c>http://127.0.0.1:43211/v1/</c>.</summary>
    public Uri BaseUrl => new(new Uri(_app.Urls.Single()), "/v1/");

    /// <summary>Every request so far, in the order of arrival.</summary>
    public IReadOnlyList<RecordedRequest> Requests => [.. _requests];

    /// <summary>The answer when the script is at its end.</summary>
    public ScriptedAnswer Otherwise { get; set; } = ScriptedAnswers.Status(500, "script_is_over", "The script is at its end.");

    public static async Task<ScriptedModelServer> StartAsync(params IEnumerable<ScriptedAnswer> script)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        var server = new ScriptedModelServer(app);
        server.Then(script);
        app.Run(server.AnswerAsync);
        await app.StartAsync();
        return server;
    }

    /// <summary>Adds answers to the end of the script.</summary>
    public ScriptedModelServer Then(params IEnumerable<ScriptedAnswer> answers)
    {
        foreach (var answer in answers) _script.Enqueue(answer);
        return this;
    }

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource(TimeSpan.Zero);
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var text = await reader.ReadToEndAsync(context.RequestAborted);
        var request = new RecordedRequest(
            context.Request.Path,
            context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            text.Length == 0 ? default : JsonDocument.Parse(text).RootElement);
        _requests.Enqueue(request);
        try
        {
            await (_script.TryDequeue(out var answer) ? answer : Otherwise)(context, request);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has gone; that is what many of the tests are about.
        }
    }
}

/// <summary>What the server does with one request.</summary>
public delegate Task ScriptedAnswer(HttpContext context, RecordedRequest request);

/// <summary>A request as it arrived.</summary>
public sealed record RecordedRequest(string Path, IReadOnlyDictionary<string, string> Headers, JsonElement Body)
{
    public bool WantsStream => Has("stream") && Body.GetProperty("stream").GetBoolean();

    public bool WantsStreamUsage => Has("stream_options") && Body.GetProperty("stream_options").GetProperty("include_usage").GetBoolean();

    public IReadOnlyList<JsonElement> Messages => [.. Body.GetProperty("messages").EnumerateArray()];

    public IReadOnlyList<string> ToolNames =>
        Has("tools") ? [.. Body.GetProperty("tools").EnumerateArray().Select(tool => tool.GetProperty("function").GetProperty("name").GetString()!)] : [];

    public bool Has(string property) => Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty(property, out _);
}
