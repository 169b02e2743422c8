using CoachBot.Conversations;
using CoachBot.Host.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoachBot.Host.Tests.Models;

/// <summary>
/// One conversation with the coach as the host composes it, real clients and real store, with a scripted server as its model; and beside it
/// the same conversation with a coach that has no model.
/// </summary>
internal sealed class TurnRig : IAsyncDisposable
{
    private const string Person = "web:amara", One = "one";

    private static readonly Lazy<Peri> Shipped = new(() => Peri.Load());

    /// <summary>So short that a fault costs a test little. Whoever is late on a busy machine is answered like any other fault.</summary>
    private static readonly (string, string)[] Quick =
    [
        ("Model:AttemptSeconds", "1"), ("Model:FirstTokenSeconds", "1"), ("Model:IdleSeconds", "1"), ("Model:TotalSeconds", "2.5"), ("Model:TurnSeconds", "3"),
    ];

    /// <summary>So long that no busy machine decides a test.</summary>
    private static readonly (string, string)[] Patient =
    [
        ("Model:AttemptSeconds", "60"), ("Model:FirstTokenSeconds", "60"), ("Model:IdleSeconds", "60"), ("Model:TotalSeconds", "120"), ("Model:TurnSeconds", "120"),
    ];

    private readonly ModelRig _rig;
    private readonly Coach _alone;
    private readonly InMemoryConversationStore _aloneStore = new();
    private readonly List<ReplyUpdate> _updates = [];

    private TurnRig(ModelRig rig, Peri peri) => (_rig, _alone) = (rig, peri.CoachWith(_aloneStore));

    public ScriptedModelServer Server => _rig.Server;

    public TimeAhead Time { get; private init; } = new();

    public string Log => _rig.Log.Text;

    /// <summary>What was told of replies in the making, in order.</summary>
    public IReadOnlyList<ReplyUpdate> Updates => _updates;

    /// <summary>The words on the person's screen, if those of a reply in the making are not taken back.</summary>
    public string Shown => string.Concat(_updates.Skip(_updates.FindLastIndex(update => update is ReplyUpdate.TakenBack) + 1).OfType<ReplyUpdate.Words>().Select(words => words.Text));

    public static Task<TurnRig> QuickAsync(params IEnumerable<(string, string)> settings) => StartAsync(Shipped.Value, [.. settings, .. Quick]);

    public static Task<TurnRig> PatientAsync(params IEnumerable<ScriptedAnswer> script) => PatientAsync(Shipped.Value, script);

    public static async Task<TurnRig> PatientAsync(Peri peri, params IEnumerable<ScriptedAnswer> script)
    {
        var rig = await StartAsync(peri, Patient);
        rig.Server.Then(script);
        return rig;
    }

    public Task<TakenTurn> SayAsync(string text, string turn = "t1") =>
        _rig.Services.GetRequiredService<Coach>().TakeTurnAsync(Input(text, turn), CancellationToken.None, new Collected(_updates));

    public Task<TakenTurn> SayWithoutModelAsync(string text, string turn = "t1") => _alone.TakeTurnAsync(Input(text, turn), CancellationToken.None);

    public async Task<Conversation> StateAsync() => (await Store.FindAsync(Person, One, CancellationToken.None))!;

    public async Task<Conversation> StateWithoutModelAsync() => (await _aloneStore.FindAsync(Person, One, CancellationToken.None))!;

    public Task<IReadOnlyList<TakenTurn>> SavedAsync() => Store.HistoryAsync(Person, One, int.MaxValue, 100, CancellationToken.None);

    public ValueTask DisposeAsync() => _rig.DisposeAsync();

    private IConversationStore Store => _rig.Services.GetRequiredService<IConversationStore>();

    private static async Task<TurnRig> StartAsync(Peri peri, params IReadOnlyList<(string, string)> settings)
    {
        var time = new TimeAhead();
        return new TurnRig(await ModelRig.StartAsync(services => services.AddSingleton(peri).AddSingleton<TimeProvider>(time), settings), peri) { Time = time };
    }

    private static TurnInput Input(string text, string turn) => new(Person, One, turn, "test", text, [], "en-GB", Some.Noon);

    private sealed class Collected(List<ReplyUpdate> updates) : IProgress<ReplyUpdate>
    {
        public void Report(ReplyUpdate value)
        {
            lock (updates) updates.Add(value);
        }
    }
}
