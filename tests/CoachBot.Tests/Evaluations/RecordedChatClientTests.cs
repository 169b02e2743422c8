using System.Text.Json;
using CoachBot.Evaluations.Models;
using CoachBot.Tests.Agents;
using Microsoft.Extensions.AI;

namespace CoachBot.Tests.Evaluations;

/// <summary>Replies of a model, recorded once and replayed without it.</summary>
public sealed class RecordedChatClientTests : IDisposable
{
    private static readonly ChatMessage[] Question = [new(ChatRole.System, "You are Peri."), new(ChatRole.User, "Does it fit?")];

    private static readonly AIFunction Lookup = AIFunctionFactory.Create((string about) => about, "lookup", "Looks it up.");

    private readonly string _folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose()
    {
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_was_recorded_is_replayed_without_the_model(bool stream)
    {
        using var model = new ScriptedModel().Says("It ", "may – \"über\" 🦊.");
        using var recording = new RecordedChatClient(_folder, model);
        using var replaying = new RecordedChatClient(_folder);

        (await AskAsync(recording, stream)).Text.ShouldBe("It may – \"über\" 🦊.");

        (await AskAsync(replaying, stream)).Text.ShouldBe("It may – \"über\" 🦊.");
        (await AskAsync(replaying, !stream)).Text.ShouldBe("It may – \"über\" 🦊.");
        (await AskAsync(recording, stream)).Text.ShouldBe("It may – \"über\" 🦊.");
        model.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Tool_calls_come_back_as_they_were_also_broken_ones()
    {
        using var model = new ScriptedModel().Calls(("lookup", """{"about":"paper"}"""), ("lookup", "{\"about\":"));
        using var recording = new RecordedChatClient(_folder, model);
        using var replaying = new RecordedChatClient(_folder);
        await AskAsync(recording, stream: true);

        var calls = (await AskAsync(replaying, stream: true)).Messages.SelectMany(message => message.Contents).OfType<FunctionCallContent>().ToList();

        calls.Select(call => (call.CallId, call.Name, Faulty: call.Exception is not null)).ShouldBe([("call-0-lookup", "lookup", false), ("call-1-lookup", "lookup", true)]);
        calls[0].Arguments!["about"]!.ToString().ShouldBe("paper");
    }

    [Fact]
    public async Task What_was_never_recorded_is_a_fault_that_names_the_request()
    {
        using var replaying = new RecordedChatClient(_folder);

        var fault = await Should.ThrowAsync<MissingRecordingException>(() => AskAsync(replaying, stream: true));

        fault.Key.ShouldBe(RequestKey.Of(Question, null));
        fault.Message.ShouldContain(fault.Key);
        fault.Message.ShouldContain("with a model");
    }

    [Fact]
    public async Task A_reply_that_broke_off_is_not_recorded()
    {
        using var model = new ScriptedModel().Fails(new IOException("gone"));
        using var recording = new RecordedChatClient(_folder, model);

        await Should.ThrowAsync<IOException>(() => AskAsync(recording, stream: true));

        Directory.Exists(_folder).ShouldBeFalse();
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{\"updates\": [")]
    public async Task A_damaged_file_is_named(string content)
    {
        Directory.CreateDirectory(_folder);
        var path = Path.Combine(_folder, RequestKey.Of(Question, null) + ".json");
        await File.WriteAllTextAsync(path, content);
        using var replaying = new RecordedChatClient(_folder);

        (await Should.ThrowAsync<InvalidDataException>(() => AskAsync(replaying, stream: false))).Message.ShouldContain(path);
    }

    [Fact]
    public void Whatever_the_model_reads_makes_another_request()
    {
        string[] keys =
        [
            RequestKey.Of(Question, null),
            RequestKey.Of([.. Question, new(ChatRole.User, "Please.")], null),
            RequestKey.Of([new(ChatRole.User, "You are Peri."), Question[1]], null),
            RequestKey.Of(Question, new() { Temperature = 0.5f }),
            RequestKey.Of(Question, new() { Tools = [Lookup] }),
            RequestKey.Of(Question, new() { Tools = [AIFunctionFactory.Create((string about, int most) => about + most, "lookup", "Looks it up.")] }),
            RequestKey.Of(Question, new() { Tools = [AIFunctionFactory.Create((string about) => about, "lookup", "Looks something up.")] }),
            RequestKey.Of(Question, new() { Tools = [Lookup], ToolMode = ChatToolMode.RequireAny }),
            RequestKey.Of(Question, new() { ResponseFormat = ChatResponseFormat.Json }),
        ];

        keys.ShouldBeUnique();
        keys.ShouldAllBe(key => key.Length == 64);
    }

    [Fact]
    public void What_no_model_reads_makes_none()
    {
        var other = Question.Select(message => new ChatMessage(message.Role, message.Text) { MessageId = "x", CreatedAt = DateTimeOffset.UnixEpoch });

        RequestKey.Of(other, new() { ConversationId = "c", AdditionalProperties = new() { ["coachbot.conversation"] = "c" } }).ShouldBe(RequestKey.Of(Question, null));
        RequestKey.Of([Result("""{"a":1,"b":[2]}""")], null).ShouldBe(RequestKey.Of([Result("""{"b":[2],"a":1}""")], null));

        static ChatMessage Result(string json) => new(ChatRole.Tool, [new FunctionResultContent("1", JsonDocument.Parse(json).RootElement)]);
    }

    private static Task<ChatResponse> AskAsync(IChatClient client, bool stream) =>
        stream ? client.GetStreamingResponseAsync(Question).ToChatResponseAsync() : client.GetResponseAsync(Question);
}
