using System.Text.Json;
using CoachBot.Agents;
using Microsoft.Extensions.AI;

namespace CoachBot.Tests.Agents;

/// <summary>What every agent does, whatever library it stands on: the same script gives the same calls and the same words.</summary>
public abstract class PeriAgentContract
{
    private readonly List<string> _called = [];

    protected abstract IPeriAgent On(IChatClient client);

    [Fact]
    public async Task Words_come_as_they_are_said()
    {
        var events = await RunAsync(new ScriptedModel().Says("Fine-tuning ", "teaches ", "a manner."));

        events.ShouldBe([new AgentEvent.Words("Fine-tuning "), new AgentEvent.Words("teaches "), new AgentEvent.Words("a manner.")]);
    }

    [Fact]
    public async Task Words_before_a_call_are_taken_back()
    {
        var model = new ScriptedModel()
            .Does((_, _) => ScriptedModel.Pieces([new TextContent("Let me see. "), ScriptedModel.Call("note", """{"what":"200 mails"}""")]))
            .Says("Noted.");

        (await RunAsync(model)).ShouldBe([new AgentEvent.Words("Let me see. "), new AgentEvent.Retracted(), new AgentEvent.Words("Noted.")]);
        _called.ShouldBe(["note 200 mails"]);
    }

    [Fact]
    public async Task Calls_of_one_answer_are_done_in_their_order_and_each_is_answered()
    {
        var model = new ScriptedModel().Calls(("note", """{"what":"first"}"""), ("look", """{"what":"second"}"""), ("note", """{"what":"third"}""")).Says("Done.");

        await RunAsync(model);

        _called.ShouldBe(["note first", "look second", "note third"]);
        Results(model.Requests.Last()).ShouldBe(["note: first", "look: second", "note: third"]);
    }

    [Fact]
    public async Task An_unknown_tool_is_answered_with_those_there_are()
    {
        var model = new ScriptedModel().Calls(("approve_everything", "{}")).Calls(("note", """{"what":"mended"}""")).Says("Done.");

        await RunAsync(model);

        Results(model.Requests.ElementAt(1)).Single().ShouldContain("note");
        _called.ShouldBe(["note mended"]);
    }

    [Theory]
    [InlineData("""{"what": "half""")]
    [InlineData("nothing like JSON")]
    public async Task Broken_arguments_are_answered_so_that_the_model_can_mend_them(string arguments)
    {
        var model = new ScriptedModel().Calls(("note", arguments)).Calls(("note", """{"what":"mended"}""")).Says("Done.");

        await RunAsync(model);

        Results(model.Requests.ElementAt(1)).Single().ShouldContain("JSON");
        _called.ShouldBe(["note mended"]);
    }

    [Fact]
    public async Task A_model_that_only_calls_is_stopped()
    {
        var model = new ScriptedModel { Always = (_, _) => ScriptedModel.Pieces([ScriptedModel.Call("note", """{"what":"again"}""")]) };

        await RunAsync(model);

        model.Requests.Count.ShouldBe(Limits.MostSteps);
        _called.Count.ShouldBe(Limits.MostSteps - 1, "the last request offers no tools, so its calls are not done");
        model.Options.Last()?.Tools.ShouldBeNull("the last request may only be answered in words");
    }

    [Fact]
    public async Task Calls_beyond_the_limit_of_one_answer_are_refused()
    {
        var calls = Enumerable.Range(0, 30).Select(number => ("note", $$"""{"what":"{{number}}"}""")).ToArray();
        var model = new ScriptedModel().Calls(calls).Says("Done.");

        await RunAsync(model);

        _called.Count.ShouldBe(Limits.MostCallsPerStep);
        Results(model.Requests.Last()).Count().ShouldBe(30);
    }

    [Fact]
    public async Task Prose_without_an_end_is_cut_off()
    {
        var events = await RunAsync(new ScriptedModel().Says([.. Enumerable.Repeat(new string('x', 100_000), 20)]));

        events.OfType<AgentEvent.Words>().Sum(words => words.Text.Length).ShouldBeLessThanOrEqualTo(Limits.MostProseCharacters);
    }

    [Fact]
    public async Task A_fault_reaches_whoever_asked()
    {
        var fault = new ModelUnavailableException(ModelFaultKind.RateLimited, "429");

        (await Should.ThrowAsync<ModelUnavailableException>(() => RunAsync(new ScriptedModel().Fails(fault)))).Kind.ShouldBe(ModelFaultKind.RateLimited);
    }

    [Fact]
    public async Task Cancelling_ends_it()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));

        await Should.ThrowAsync<OperationCanceledException>(() => RunAsync(new ScriptedModel().Stalls("Well, "), stop.Token));
    }

    [Fact]
    public async Task The_instructions_and_the_messages_arrive_in_order()
    {
        var model = new ScriptedModel().Says("Yes.");

        await RunAsync(model);

        var sent = model.Requests.Single();
        sent[0].Role.ShouldBe(ChatRole.System);
        sent[0].Text.ShouldContain("You are Peri");
        sent[^1].Role.ShouldBe(ChatRole.User);
        sent[^1].Text.ShouldBe("we have 200 mails");
    }

    protected static AgentLimits Limits { get; } = new(MostSteps: 4, MostCallsPerStep: 8, MostProseCharacters: 2_000, MostAnswerTokens: 300);

    private async Task<List<AgentEvent>> RunAsync(ScriptedModel model, CancellationToken cancellation = default)
    {
        var task = new AgentTask(
            "You are Peri.",
            [new ChatMessage(ChatRole.User, "hello"), new ChatMessage(ChatRole.Assistant, "Hello."), new ChatMessage(ChatRole.User, "we have 200 mails")],
            [Tool("note"), Tool("look")],
            Limits,
            "conversation-1");
        var events = new List<AgentEvent>();
        await foreach (var happened in On(model).RunAsync(task, cancellation)) events.Add(happened);
        return events;
    }

    private AIFunction Tool(string name) => AIFunctionFactory.Create(
        (string what) =>
        {
            _called.Add($"{name} {what}");
            return $"{name}: {what}";
        },
        name,
        $"Does {name}.");

    private static IEnumerable<string> Results(IReadOnlyList<ChatMessage> messages) =>
        messages.SelectMany(message => message.Contents).OfType<FunctionResultContent>()
            .Select(result => result.Result is JsonElement { ValueKind: JsonValueKind.String } json ? json.GetString()! : result.Result?.ToString() ?? "");
}
