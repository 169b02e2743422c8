using BenchmarkDotNet.Attributes;
using CoachBot.Agents;
using CoachBot.Agents.Guard;
using CoachBot.Conversations;
using CoachBot.Language;
using CoachBot.Replies;
using Microsoft.Extensions.AI;

namespace CoachBot.Benchmarks;

/// <summary>
/// What a model costs a turn besides its own time: prompt, history, tools and guard, over the same turn without a model. The turn is the
/// thirteenth of a conversation; the person asks the guidance and tells something, and the model answers at once.
/// </summary>
public class TurnBenchmarks : IDisposable
{
    private const string Message = "How many examples do I need for this? The mails are all of the same kind.";

    private static readonly string[] Words =
        [.. "It is good that the mails are all of the same kind, because that is the first thing to look at. What the guidance says about examples stands below."
            .Split(' ').Select(word => $"{word} ")];

    private readonly ProseGuard _guard;
    private readonly SentenceEncoder _encoder = new();
    private readonly Peri _peri = Peri.Load();
    private Coach _alone = null!;
    private Coach _talking = null!;
    private Coach _calling = null!;
    private GuardGround _ground = null!;

    public TurnBenchmarks() => _guard = new ProseGuard(GuardWords.Load(Path.Combine(AppContext.BaseDirectory, "prompts", "guard.yaml")), Likeness);

    [GlobalSetup]
    public async Task TalkAsync()
    {
        var store = new InMemoryConversationStore();
        _alone = _peri.CoachWith(store);
        for (var turn = 1; turn <= TurnHistory.MostTurns; turn++)
            await TakeAsync(_alone, $"I run a print shop and answer customers every day; letter {turn} was about paper, ink and when the posters would be ready.", turn);
        var frozen = new FrozenStore(store);
        _alone = _peri.CoachWith(frozen);
        _talking = Beside(frozen);
        _calling = Beside(
            frozen,
            new FunctionCallContent("1", "record_facts", Arguments("""{"facts":{"one_task":true},"words":{"one_task":"all of the same kind"}}""")),
            new FunctionCallContent("2", "ask_guidance", Arguments("""{"question":"How many examples do I need?"}""")));
        _ground = await GroundAsync();
        Require(PlainText.Render((await TakeAsync(_talking, Message, 0)).Reply).Contains("the first thing to look at", StringComparison.Ordinal), "the model's words were cut");
        Require(!_guard.CheckAll(string.Concat(Words), _ground).Retell, "the guard cut the words");
    }

    [Benchmark(Baseline = true)]
    public Task<TakenTurn> Without_a_model() => TakeAsync(_alone, Message, 0);

    [Benchmark]
    public Task<TakenTurn> With_a_model() => TakeAsync(_talking, Message, 0);

    [Benchmark]
    public Task<TakenTurn> With_a_model_and_two_tool_rounds() => TakeAsync(_calling, Message, 0);

    /// <summary>The ground is read anew each time, as in a turn.</summary>
    [Benchmark]
    public GuardedProse Guard_alone() => _guard.CheckAll(string.Concat(Words), _ground with { });

    [GlobalCleanup]
    public void Dispose()
    {
        _peri.Dispose();
        _encoder.Dispose();
        GC.SuppressFinalize(this);
    }

    private static Task<TakenTurn> TakeAsync(Coach coach, string text, int turn) => coach.TakeTurnAsync(
        new TurnInput("kofi", "one", $"turn-{turn}", "benchmark", text, [], "en-GB", DateTimeOffset.UnixEpoch), CancellationToken.None);

    private static Dictionary<string, object?> Arguments(string json) => System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, object?>>(json)!;

    private static void Require(bool holds, string otherwise)
    {
        if (!holds) throw new InvalidOperationException($"This would measure something else: {otherwise}.");
    }

    private Coach Beside(FrozenStore store, params FunctionCallContent[] calls) =>
        _peri.CoachWith(store, _peri.DeskFor(new ChatClientAgent(new InstantModel(calls, Words)), ModelTerms.OnThisMachine, TimeProvider.System));

    private async Task<GuardGround> GroundAsync()
    {
        var draft = (await TakeAsync(_alone, Message, 0)).Reply;
        return new GuardGround
        {
            Texts = [PlainText.Render(draft)],
            Person = [Message],
            Passages = [.. draft.Citations.Select(cited => new GuardPassage($"{cited.Document}, {cited.Section}", _peri.Knowledge.Passages.Find(cited.Passage)!.Text))],
        };
    }

    private double Likeness(string one, string other)
    {
        var vectors = _encoder.Encode([one, other]);
        return Math.Max(0, Vectors.Dot(vectors[0], vectors[1]));
    }
}
