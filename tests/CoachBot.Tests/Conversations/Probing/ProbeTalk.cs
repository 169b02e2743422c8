using CoachBot.Batches;
using CoachBot.Conversations;
using CoachBot.Imports;
using CoachBot.Imports.Intake;
using CoachBot.Probes.Arms;
using CoachBot.Probes.Collecting;
using CoachBot.Replies;
using Microsoft.Extensions.AI;

namespace CoachBot.Tests.Conversations.Probing;

/// <summary>A person who talks with Peri about examples, through the front door.</summary>
/// <param name="model">Answers held-out examples where there is one.</param>
internal sealed class ProbeTalk(IChatClient? model = null, ArmsTerms? terms = null)
{
    private static readonly Lazy<Peri> Loaded = new(() => Peri.Load());

    private readonly InMemoryBatchJournal _journal = new();
    private int _turns;

    public InMemoryConversationStore Store { get; } = new();

    public async Task<TakenTurn> SayAsync(string text, string? turn = null, Command? given = null) => await Loaded.Value.CoachWith(Store, arms: Arms).TakeTurnAsync(
        new TurnInput("person", "talk", turn ?? $"turn-{++_turns}", "test", text, given is null ? [] : [given], null, new DateTimeOffset(2026, 11, 21, 9, 0, 0, TimeSpan.Zero)),
        CancellationToken.None);

    private ArmsDesk? Arms => model is null ? null : Loaded.Value.ArmsFor(model, terms!, _ => _journal);

    /// <summary>Says these one after the other.</summary>
    /// <returns>The last reply as text.</returns>
    public async Task<string> SayAllAsync(params string[] lines)
    {
        var text = "";
        foreach (var line in lines) text = PlainText.Render((await SayAsync(line)).Reply);
        return text;
    }

    public async Task<string> BringAsync(string name, string content) =>
        PlainText.Render((await SayAsync($"@file {name}", given: new Command.OfferFile(name, FileIntake.Read(ImportSource.FromText(name, content))))).Reply);

    public async Task<Conversation> StateAsync() => (await Store.FindAsync("person", "talk", CancellationToken.None))!;

    public async Task<ProbeSet> SetAsync() => (await StateAsync()).Probe!;

    public async Task<string> EverythingKeptAsync() => await PersonExport.MakeAsync(Store, "person", CancellationToken.None);
}
