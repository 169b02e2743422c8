using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace CoachBot.Host.Tests.Models;

/// <summary>The ways in which a scripted server answers: good, odd, slow and broken.</summary>
public static class ScriptedAnswers
{
    /// <summary>A reply in words; streamed word by word if the request asks for a stream.</summary>
    /// <param name="pause">Between two pieces of a stream.</param>
    /// <param name="finish">The finish reason.</param>
    public static ScriptedAnswer Text(string text, TimeSpan pause = default, string finish = "stop") => (context, request) => request.WantsStream
        ? ChatWire.StreamAsync(context, request, ChatWire.Words(text).Select(ChatWire.TextDelta), finish, pause)
        : ChatWire.WholeAsync(context, request, new { role = "assistant", content = text }, finish);

    /// <summary>One or several tool calls; a stream brings their arguments in fragments.</summary>
    public static ScriptedAnswer ToolCalls(params IReadOnlyList<ScriptedCall> calls) => SaysAndCalls("", calls);

    /// <summary>Words first, then tool calls, in one reply.</summary>
    public static ScriptedAnswer SaysAndCalls(string text, params IReadOnlyList<ScriptedCall> calls) => (context, request) => request.WantsStream
        ? ChatWire.StreamAsync(context, request, ChatWire.Words(text).Select(ChatWire.TextDelta).Concat(ChatWire.CallDeltas(calls)), "tool_calls", default)
        : ChatWire.WholeAsync(
            context,
            request,
            new { role = "assistant", content = text.Length == 0 ? null : text, tool_calls = calls.Select(ChatWire.Call) },
            "tool_calls");

    public static ScriptedAnswer Status(int status, string code, string message, string? parameter = null, string? retryAfter = null) => (context, _) =>
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null) context.Response.Headers.RetryAfter = retryAfter;
        return context.Response.WriteAsJsonAsync(new { error = new { message, type = "invalid_request_error", param = parameter, code } }, context.RequestAborted);
    };

    public static ScriptedAnswer Unauthorised() => Status(401, "invalid_api_key", "Incorrect API key provided.");

    public static ScriptedAnswer Forbidden() => Status(403, "unsupported_country_region_territory", "Not available in your region.");

    public static ScriptedAnswer NoSuchModel() => Status(404, "model_not_found", "The model does not exist.");

    /// <param name="retryAfter">The header's value: seconds or an HTTP date; null for none.</param>
    public static ScriptedAnswer RateLimited(string? retryAfter = null) => Status(429, "rate_limit_exceeded", "Too many requests.", retryAfter: retryAfter);

    public static ScriptedAnswer RateLimited(TimeSpan retryAfter) => RateLimited(retryAfter.TotalSeconds.ToString("0", CultureInfo.InvariantCulture));

    public static ScriptedAnswer QuotaExhausted() => Status(429, "insufficient_quota", "You exceeded your current quota.");

    public static ScriptedAnswer ServerError(int status = 500) => Status(status, "server_error", "The server had an error.");

    /// <summary>Refuses a request that holds the parameter, and answers any other.</summary>
    public static ScriptedAnswer RejectsParameter(string parameter, ScriptedAnswer otherwise) => (context, request) => request.Has(parameter)
        ? Status(400, "unsupported_parameter", $"Unsupported parameter: '{parameter}' is not supported with this model.", parameter)(context, request)
        : otherwise(context, request);

    /// <summary>A connection that breaks before any answer.</summary>
    public static ScriptedAnswer Reset() => (context, _) =>
    {
        context.Abort();
        return Task.CompletedTask;
    };

    /// <summary>A stream (or a whole reply) that breaks off in the middle.</summary>
    /// <param name="neatly">The connection ends without a fault, but the last events are missing.</param>
    public static ScriptedAnswer HalfAStream(string text, bool neatly = false) => async (context, request) =>
    {
        await ChatWire.BeginAsync(context, request, ChatWire.Words(text).Select(ChatWire.TextDelta), default);
        if (neatly) return;
        // Otherwise what was written may be thrown away together with the connection.
        await Task.Delay(TimeSpan.FromMilliseconds(100), context.RequestAborted);
        context.Abort();
    };

    /// <summary>Says something, then nothing more for a while, then ends.</summary>
    public static ScriptedAnswer StallsAfter(string text, TimeSpan silence) => async (context, request) =>
    {
        await ChatWire.BeginAsync(context, request, ChatWire.Words(text).Select(ChatWire.TextDelta), default);
        await Task.Delay(silence, context.RequestAborted);
    };

    /// <summary>Waits before it answers as told.</summary>
    public static ScriptedAnswer After(TimeSpan silence, ScriptedAnswer then) => async (context, request) =>
    {
        await Task.Delay(silence, context.RequestAborted);
        await then(context, request);
    };

    /// <summary>Answers by what was asked.</summary>
    public static ScriptedAnswer By(Func<RecordedRequest, ScriptedAnswer> choose) => (context, request) => choose(request)(context, request);

    public static ScriptedAnswer EmptyChoices() => (context, request) => request.WantsStream
        ? Events("""{"id":"c","object":"chat.completion.chunk","choices":[]}""", "[DONE]")(context, request)
        : Json("""{"id":"c","object":"chat.completion","choices":[],"usage":{"prompt_tokens":3,"completion_tokens":0}}""")(context, request);

    public static ScriptedAnswer ContentFilter() => Text("", finish: "content_filter");

    /// <summary>A reply of so many characters, in pieces of 4096 when streamed.</summary>
    public static ScriptedAnswer Huge(int characters) => (context, request) => request.WantsStream
        ? ChatWire.StreamAsync(
            context, request, Enumerable.Repeat(ChatWire.TextDelta(new string('x', 4096)), characters / 4096), "stop", default)
        : ChatWire.WholeAsync(context, request, new { role = "assistant", content = new string('x', characters) }, "stop");

    /// <summary>A body as it is, whatever the request asks for.</summary>
    public static ScriptedAnswer Json(string body, int status = 200) => (context, _) =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(body, context.RequestAborted);
    };

    /// <summary>Server-sent events with these data, as they are.</summary>
    public static ScriptedAnswer Events(params IReadOnlyList<string> data) => async (context, _) =>
    {
        context.Response.ContentType = "text/event-stream";
        foreach (var one in data) await context.Response.WriteAsync($"data: {one}\n\n", context.RequestAborted);
    };

    /// <summary>An embedding for each input: its length in every dimension, so that order can be told.</summary>
    public static ScriptedAnswer Embeddings(int dimensions = 4) => (context, request) =>
    {
        var inputs = request.Body.GetProperty("input").EnumerateArray().Select(input => input.GetString()!.Length).ToList();
        // In the reverse order, as a server may.
        var data = inputs.Select((length, index) => new { @object = "embedding", index, embedding = Enumerable.Repeat((float)length, dimensions) }).Reverse();
        return context.Response.WriteAsJsonAsync(
            new { @object = "list", data, model = ScriptedModelServer.Model, usage = new { prompt_tokens = inputs.Sum(), total_tokens = inputs.Sum() } },
            context.RequestAborted);
    };
}

/// <param name="Arguments">JSON as the model writes it, perhaps broken.</param>
public sealed record ScriptedCall(string Name, string Arguments, string? Id = null)
{
    public static ScriptedCall With(string name, object arguments) => new(name, JsonSerializer.Serialize(arguments));
}
