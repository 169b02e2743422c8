using CoachBot.Agents;
using CoachBot.Conversations;
using CoachBot.Tests.Agents;
using Microsoft.Extensions.AI;

namespace CoachBot.SemanticKernel.Tests;

/// <summary>
/// Both agents play the same scripts over the dialogue's real commands: the commands, the words that stand at the end and every request
/// to the model are the same.
/// </summary>
public class SameAsDefaultTests
{
    private static readonly AgentLimits Limits = new(MostSteps: 4, MostCallsPerStep: 3, MostProseCharacters: 2_000, MostAnswerTokens: 300);

    /// <summary>Calls as models make them: good ones, slips and inventions.</summary>
    private static readonly (string Tool, string Arguments)[] Calls =
    [
        ("record_facts", """{"facts":{"example_count":200,"others_consent":"yes"},"words":{"example_count":"200 mails","others_consent":"all agreed"}}"""),
        ("record_facts", """{"facts":{"example_count":"many"},"words":{}}"""),
        ("record_facts", """{"facts":{"concern":"danger"},"words":{"concern":"x"}}"""),
        ("record_facts", """{"words":{}}"""),
        ("record_facts", """{"facts":[1,2],"words":null}"""),
        ("record_facts", """{"facts":{"example_count":200"""),
        ("ask_guidance", """{"question":"How many examples are enough?"}"""),
        ("ask_guidance", """{"question":"Combien d'exemples ? « 50 » — \"assez\" 🙂"}"""),
        ("ask_guidance", """{"question":17}"""),
        ("ask_guidance", """{"question":"x","language":"fr"}"""),
        ("forget_fact", """{"name":"example_count","words":"forget the number"}"""),
        ("what_if", """{"facts":{"example_count":300}}"""),
        ("recommend_journey", """{"about":null}"""),
        ("decide_now", "{}"),
        ("why_ask", "null"),
        ("Decide_Now", "{}"),
        ("peri_decide_now", "{}"),
        ("forget_me", """{"confirmed":true}"""),
        ("approve", """{"job":"upload"}"""),
        ("decide now", "[]"),
    ];

    [Fact]
    public async Task Every_call_alone()
    {
        foreach (var call in Calls) await CompareAsync(() => new ScriptedModel().Calls(call).Says("Done."), $"{call}");
    }

    [Fact]
    public async Task Three_hundred_mixed_scripts()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var number = seed;
            await CompareAsync(() => Script(new Random(number)), $"script {number}");
        }
    }

    [Fact]
    public async Task A_turn_without_tools()
    {
        await CompareAsync(() => new ScriptedModel().Calls(("decide_now", "{}")).Says("Well."), "no tools", tools: false);
    }

    private static ScriptedModel Script(Random chance)
    {
        var model = new ScriptedModel();
        for (var steps = chance.Next(1, 6); steps > 0; steps--)
        {
            var words = Enumerable.Range(0, chance.Next(0, 3)).Select(at => (AIContent)new TextContent($"Some words {at} <&> "));
            var calls = Enumerable.Range(0, chance.Next(0, 5)).Select(at => Calls[chance.Next(Calls.Length)]).Select((call, at) => ScriptedModel.Call(call.Tool, call.Arguments, at));
            AIContent[] said = chance.Next(4) > 0 ? [.. words, .. calls] : [.. calls, .. words];
            model.Does((_, _) => ScriptedModel.Pieces(said));
        }

        return model;
    }

    private static async Task CompareAsync(Func<ScriptedModel> script, string which, bool tools = true)
    {
        var (expected, wanted) = await PlayAsync(script(), model => new ChatClientAgent(model), tools);
        var (actual, had) = await PlayAsync(script(), model => new SemanticKernelAgent(model), tools);

        actual.Commands.ShouldBe(expected.Commands, which);
        actual.Words.ShouldBe(expected.Words, which);
        had.Zip(wanted).Where(pair => pair.First != pair.Second).ShouldBeEmpty(which);
        had.Count.ShouldBe(wanted.Count, which);
    }

    private static async Task<((List<string> Commands, string Words) Outcome, List<string> Requests)> PlayAsync(
        ScriptedModel model, Func<IChatClient, IPeriAgent> agent, bool tools)
    {
        var commands = new List<string>();
        var task = new AgentTask(
            "You are Peri. {{not a template}} & <system>",
            [new ChatMessage(ChatRole.User, "hello"), new ChatMessage(ChatRole.Assistant, "Hello."), new ChatMessage(ChatRole.User, "we have 200 mails, all agreed")],
            tools ? [.. CommandSchema.All.Select(schema => new Recorder(schema, commands))] : [],
            Limits,
            "conversation-1");
        var words = "";
        await foreach (var happened in agent(model).RunAsync(task, CancellationToken.None))
            words = happened is AgentEvent.Words { Text: var text } ? words + text : "";
        return ((commands, words), [.. model.Requests.Zip(model.Options, WrittenRequest.Of)]);
    }

    private sealed class Recorder(CommandSchema schema, List<string> commands) : AIFunction
    {
        public override string Name => schema.Name;

        public override string Description => schema.Description;

        public override System.Text.Json.JsonElement JsonSchema => schema.Json;

        protected override ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken)
        {
            var (command, problems) = schema.Read(arguments);
            if (command is null) return ValueTask.FromResult<object?>(ToolAnswer.Refused(problems));
            commands.Add(System.Text.Json.JsonSerializer.Serialize(command, ConversationJson.Options));
            return ValueTask.FromResult<object?>(ToolAnswer.Taken("Noted.", null));
        }
    }
}
