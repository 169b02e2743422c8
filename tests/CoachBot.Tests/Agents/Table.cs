using CoachBot.Agents;
using CoachBot.Conversations;
using CoachBot.Replies;

namespace CoachBot.Tests.Agents;

/// <summary>A person talking with a Peri that has a scripted model, or none.</summary>
internal sealed class Table
{
    private static readonly Lazy<Peri> Loaded = new(() => Peri.Load());

    private readonly Coach _coach;
    private int _turns;

    public Table(ScriptedModel? model = null, ModelTerms? terms = null)
    {
        Model = model;
        var agent = model is null ? null : AgentAtTheTable.Over(model);
        _coach = Loaded.Value.CoachWith(Store, agent is null ? null : Loaded.Value.DeskFor(agent, terms ?? Patient, TimeProvider.System));
    }

    /// <summary>So much patience that no test fails because its machine is busy.</summary>
    public static ModelTerms Patient { get; } = ModelTerms.OnThisMachine with
    {
        FirstWords = TimeSpan.FromMinutes(1), Pause = TimeSpan.FromMinutes(1), Turn = TimeSpan.FromMinutes(2),
    };

    /// <summary>Short patience, so that a stalled model costs a test no time.</summary>
    public static ModelTerms Quick { get; } = ModelTerms.OnThisMachine with
    {
        FirstWords = TimeSpan.FromMilliseconds(400), Pause = TimeSpan.FromMilliseconds(400), Turn = TimeSpan.FromMilliseconds(1_500),
    };

    public static ModelTerms Elsewhere { get; } = Patient with { Elsewhere = "gpt at api.example.com" };

    public ScriptedModel? Model { get; }

    public InMemoryConversationStore Store { get; } = new();

    public List<ReplyUpdate> Updates { get; } = [];

    public Task<TakenTurn> SayAsync(string text, string? turn = null, string conversation = "one", CancellationToken cancellation = default) => _coach.TakeTurnAsync(
        new TurnInput("amara", conversation, turn ?? $"turn-{++_turns}", "test", text, [], "en-GB", DateTimeOffset.UnixEpoch), cancellation, new Collected(Updates));

    public async Task<string> HearAsync(string text) => PlainText.Render((await SayAsync(text)).Reply);

    /// <summary>Goes on from a conversation that stands at its first turn.</summary>
    public Task BeginAsync(Conversation conversation) =>
        Store.SaveAsync(conversation, new TakenTurn("opening", 1, "", new Reply([], conversation.Flow, conversation.Slot, null), DateTimeOffset.UnixEpoch), 0, CancellationToken.None);

    public async Task<Conversation> StateAsync(string conversation = "one") => (await Store.FindAsync("amara", conversation, CancellationToken.None))!;

    private sealed class Collected(List<ReplyUpdate> updates) : IProgress<ReplyUpdate>
    {
        public void Report(ReplyUpdate value)
        {
            lock (updates) updates.Add(value);
        }
    }
}
