using System.Text.Json;
using Microsoft.Extensions.AI;

namespace CoachBot.Host.Tests.Models;

/// <summary>What is sent to a model and what comes back when all goes well.</summary>
public sealed class ChatClientTests
{
    private static readonly AIFunction Record = AIFunctionFactory.Create((string name, int count) => "", "record_fact", "Record a fact.");

    [Fact]
    public async Task A_reply_comes_with_its_words_its_reason_and_its_tokens()
    {
        await using var rig = await ModelRig.StartAsync(ScriptedAnswers.Text("Hello Ada, naïve 🦊."));

        var response = await rig.Chat.GetResponseAsync([new(ChatRole.System, "Be kind."), new(ChatRole.User, "Hello")]);

        response.Text.ShouldBe("Hello Ada, naïve 🦊.");
        response.FinishReason.ShouldBe(ChatFinishReason.Stop);
        response.ModelId.ShouldBe(ScriptedModelServer.Model);
        response.Usage!.InputTokenCount!.Value.ShouldBePositive();
        var request = rig.Server.Requests.ShouldHaveSingleItem();
        request.Path.ShouldBe("/v1/chat/completions");
        request.Headers["Authorization"].ShouldBe($"Bearer {ModelRig.Key}");
        request.Messages.Select(message => message.GetProperty("role").GetString()).ShouldBe(["system", "user"]);
        request.Body.GetProperty("max_completion_tokens").GetInt32().ShouldBe(1024);
        request.Has("stream").ShouldBeFalse();
    }

    [Fact]
    public async Task A_stream_comes_word_by_word_and_brings_its_tokens()
    {
        await using var rig = await ModelRig.StartAsync(ScriptedAnswers.Text("One two three", pause: TimeSpan.FromMilliseconds(20)));

        var updates = await rig.Chat.GetStreamingResponseAsync("Count").ToListAsync();

        updates.Select(update => update.Text).Where(text => text.Length > 0).ShouldBe(["One ", "two ", "three"]);
        var response = updates.ToChatResponse();
        response.FinishReason.ShouldBe(ChatFinishReason.Stop);
        response.Usage!.OutputTokenCount!.Value.ShouldBePositive();
        rig.Server.Requests.Single().WantsStreamUsage.ShouldBeTrue();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Parallel_calls_come_in_order_with_their_arguments(bool stream)
    {
        await using var rig = await ModelRig.StartAsync(ScriptedAnswers.SaysAndCalls(
            "Let me note that.", ScriptedCall.With("record_fact", new { name = "a \"b\"", count = 3 }), ScriptedCall.With("record_fact", new { name = "ü", count = 4 })));

        var response = await AskAsync(rig.Chat, stream, new ChatOptions { Tools = [Record], AllowMultipleToolCalls = true });

        response.Text.ShouldBe("Let me note that.");
        response.FinishReason.ShouldBe(ChatFinishReason.ToolCalls);
        var calls = response.Messages.SelectMany(message => message.Contents).OfType<FunctionCallContent>().ToList();
        calls.Select(call => call.CallId).ShouldBe(["call_0", "call_1"]);
        calls.Select(call => call.Arguments!["name"]!.ToString()).ShouldBe(["a \"b\"", "ü"]);
        ((JsonElement)calls[1].Arguments!["count"]!).GetInt32().ShouldBe(4);
        var tool = rig.Server.Requests.Single().Body.GetProperty("tools")[0].GetProperty("function");
        tool.GetProperty("description").GetString().ShouldBe("Record a fact.");
        tool.GetProperty("parameters").GetProperty("properties").GetProperty("count").GetProperty("type").GetString().ShouldBe("integer");
    }

    [Theory]
    [InlineData(false, "{\"name\": \"a\", ")]
    [InlineData(true, "{\"name\": \"a\", ")]
    [InlineData(true, "[1, 2]")]
    [InlineData(true, "name=a")]
    public async Task Broken_arguments_arrive_as_a_call_that_says_so_that_the_model_may_mend_it(bool stream, string arguments)
    {
        await using var rig = await ModelRig.StartAsync(ScriptedAnswers.ToolCalls(new ScriptedCall("record_fact", arguments)));

        var response = await AskAsync(rig.Chat, stream, new ChatOptions { Tools = [Record] });

        var call = response.Messages.SelectMany(message => message.Contents).OfType<FunctionCallContent>().ShouldHaveSingleItem();
        call.Exception.ShouldNotBeNull();
        call.Arguments.ShouldBeNull();
        rig.Server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Calls_and_their_results_go_back_to_the_model()
    {
        await using var rig = await ModelRig.StartAsync(ScriptedAnswers.Text("Noted."));
        ChatMessage[] history =
        [
            new(ChatRole.User, "Two things"),
            new(ChatRole.Assistant, [new TextContent("Wait."), new FunctionCallContent("c1", "record_fact", new Dictionary<string, object?> { ["count"] = 3 }), new FunctionCallContent("c2", "record_fact")]),
            new(ChatRole.Tool, [new FunctionResultContent("c1", "recorded"), new FunctionResultContent("c2", new { error = "no name" })]),
        ];

        await rig.Chat.GetResponseAsync(history, new ChatOptions { Instructions = "You are Peri." });

        var sent = rig.Server.Requests.Single().Messages;
        sent.Select(message => message.GetProperty("role").GetString()).ShouldBe(["system", "user", "assistant", "tool", "tool"]);
        sent[2].GetProperty("content").GetString().ShouldBe("Wait.");
        sent[2].GetProperty("tool_calls")[0].GetProperty("function").GetProperty("arguments").GetString().ShouldBe("""{"count":3}""");
        sent[2].GetProperty("tool_calls")[1].GetProperty("function").GetProperty("arguments").GetString().ShouldBe("{}");
        sent[3].GetProperty("tool_call_id").GetString().ShouldBe("c1");
        sent[4].GetProperty("content").GetString().ShouldBe("""{"error":"no name"}""");
    }

    [Fact]
    public async Task A_wanted_schema_is_sent_as_one()
    {
        await using var rig = await ModelRig.StartAsync(ScriptedAnswers.Text("{\"answer\":\"yes\"}"));
        var schema = JsonDocument.Parse("""{"type":"object","properties":{"answer":{"type":"string"}}}""").RootElement;

        await rig.Chat.GetResponseAsync("Yes?", new ChatOptions { ResponseFormat = ChatResponseFormat.ForJsonSchema(schema, "answer") });

        var format = rig.Server.Requests.Single().Body.GetProperty("response_format");
        format.GetProperty("type").GetString().ShouldBe("json_schema");
        format.GetProperty("json_schema").GetProperty("name").GetString().ShouldBe("answer");
        format.GetProperty("json_schema").GetProperty("schema").GetProperty("type").GetString().ShouldBe("object");
    }

    [Theory]
    [InlineData("eos", "stop")]
    [InlineData("max_tokens", "length")]
    [InlineData("tired", "tired")]
    public async Task A_reason_that_only_one_server_gives_is_no_fault(string reason, string expected)
    {
        await using var rig = await ModelRig.StartAsync(ScriptedAnswers.Text("Hi", finish: reason), ScriptedAnswers.Text("Hi", finish: reason));

        (await AskAsync(rig.Chat, stream: false)).FinishReason.ShouldBe(new ChatFinishReason(expected));
        (await AskAsync(rig.Chat, stream: true)).FinishReason.ShouldBe(new ChatFinishReason(expected));
    }

    [Fact]
    public async Task A_server_that_numbers_every_call_zero_is_understood()
    {
        await using var rig = await ModelRig.StartAsync(ScriptedAnswers.Events(
            """{"choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"id":"x","function":{"name":"a","arguments":"{}"}}]}}]}""",
            """{"choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"id":"y","function":{"name":"b","arguments":{"k":1}}}]}}]}""",
            """{"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}""",
            "[DONE]"));

        var response = await AskAsync(rig.Chat, stream: true);

        response.Messages.SelectMany(message => message.Contents).OfType<FunctionCallContent>().Select(call => (call.CallId, call.Name)).ShouldBe([("x", "a"), ("y", "b")]);
        response.FinishReason.ShouldBe(ChatFinishReason.ToolCalls);
    }

    [Fact]
    public async Task A_whole_reply_where_a_stream_was_wanted_is_taken()
    {
        await using var rig = await ModelRig.StartAsync(ScriptedAnswers.Json(
            """{"id":"c","choices":[{"index":0,"message":{"role":"assistant","content":[{"type":"text","text":"In parts"}]},"finish_reason":"stop"}]}"""));

        (await AskAsync(rig.Chat, stream: true)).Text.ShouldBe("In parts");
    }

    [Fact]
    public async Task Reasoning_is_no_part_of_the_words()
    {
        await using var rig = await ModelRig.StartAsync(ScriptedAnswers.Events(
            """{"choices":[{"index":0,"delta":{"reasoning_content":"Hmm"}}]}""",
            """{"choices":[{"index":0,"delta":{"content":"Yes"},"finish_reason":"stop"}]}"""));

        var response = await AskAsync(rig.Chat, stream: true);

        response.Text.ShouldBe("Yes");
        response.Messages.SelectMany(message => message.Contents).OfType<TextReasoningContent>().Single().Text.ShouldBe("Hmm");
    }

    [Fact]
    public async Task What_no_text_model_can_read_is_refused_and_not_dropped()
    {
        await using var rig = await ModelRig.StartAsync();
        await Should.ThrowAsync<NotSupportedException>(() => rig.Chat.GetResponseAsync([new(ChatRole.User, [new DataContent("data:image/png;base64,AAAA")])]));
        rig.Server.Requests.ShouldBeEmpty();
    }

    internal static Task<ChatResponse> AskAsync(IChatClient chat, bool stream, ChatOptions? options = null, CancellationToken cancellation = default) => stream
        ? chat.GetStreamingResponseAsync("Ask", options, cancellation).ToChatResponseAsync(cancellation)
        : chat.GetResponseAsync("Ask", options, cancellation);
}
