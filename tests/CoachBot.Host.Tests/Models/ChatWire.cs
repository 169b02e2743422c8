using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace CoachBot.Host.Tests.Models;

/// <summary>The JSON and the events of the chat completions interface, written as the public servers write them.</summary>
internal static class ChatWire
{
    public static async Task WholeAsync(HttpContext context, RecordedRequest request, object message, string finish)
    {
        var written = JsonSerializer.Serialize(message).Length;
        await context.Response.WriteAsJsonAsync(
            new
            {
                id = "chatcmpl-scripted",
                @object = "chat.completion",
                created = 1_700_000_000,
                model = ScriptedModelServer.Model,
                choices = new[] { new { index = 0, message, finish_reason = finish } },
                usage = Usage(request, written),
            },
            context.RequestAborted);
    }

    public static async Task StreamAsync(HttpContext context, RecordedRequest request, IEnumerable<object> deltas, string finish, TimeSpan pause)
    {
        var all = deltas.ToList();
        await BeginAsync(context, request, all, pause);
        await SendAsync(context, Chunk(new { }, finish));
        if (request.WantsStreamUsage)
            await SendAsync(context, new { id = "chatcmpl-scripted", @object = "chat.completion.chunk", choices = Array.Empty<object>(), usage = Usage(request, JsonSerializer.Serialize(all).Length) });
        await context.Response.WriteAsync("data: [DONE]\n\n", context.RequestAborted);
    }

    /// <summary>Sends the pieces and leaves the stream open.</summary>
    public static async Task BeginAsync(HttpContext context, RecordedRequest request, IEnumerable<object> deltas, TimeSpan pause)
    {
        context.Response.ContentType = request.WantsStream ? "text/event-stream" : "application/json";
        foreach (var delta in deltas)
        {
            await SendAsync(context, Chunk(delta, finish: null));
            if (pause > TimeSpan.Zero) await Task.Delay(pause, context.RequestAborted);
        }
    }

    public static IEnumerable<string> Words(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var space = text.IndexOf(' ', start);
            var end = space < 0 ? text.Length : space + 1;
            yield return text[start..end];
            start = end;
        }
    }

    public static object TextDelta(string text) => new { role = "assistant", content = text };

    public static object Call(ScriptedCall call, int index) =>
        new { id = call.Id ?? $"call_{index}", type = "function", function = new { name = call.Name, arguments = call.Arguments } };

    /// <summary>Each call in three events: its name, then its arguments in two halves.</summary>
    public static IEnumerable<object> CallDeltas(IReadOnlyList<ScriptedCall> calls) => calls.SelectMany((call, index) =>
    {
        var half = call.Arguments.Length / 2;
        return new object[]
        {
            ToolDelta(new { index, id = call.Id ?? $"call_{index}", type = "function", function = new { name = call.Name, arguments = "" } }),
            ToolDelta(new { index, function = new { arguments = call.Arguments[..half] } }),
            ToolDelta(new { index, function = new { arguments = call.Arguments[half..] } }),
        };
    });

    private static object ToolDelta(object fragment) => new { tool_calls = new[] { fragment } };

    private static object Chunk(object delta, string? finish) => new
    {
        id = "chatcmpl-scripted",
        @object = "chat.completion.chunk",
        created = 1_700_000_000,
        model = ScriptedModelServer.Model,
        choices = new[] { new { index = 0, delta, finish_reason = finish } },
    };

    private static object Usage(RecordedRequest request, int written)
    {
        var (read, said) = (request.Body.GetRawText().Length / 4, Math.Max(1, written / 4));
        return new { prompt_tokens = read, completion_tokens = said, total_tokens = read + said };
    }

    private static async Task SendAsync(HttpContext context, object data)
    {
        await context.Response.WriteAsync($"data: {JsonSerializer.Serialize(data)}\n\n", context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }
}
