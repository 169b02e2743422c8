using System.CommandLine;
using CoachBot.Agents;
using CoachBot.Coaching;
using CoachBot.Conversations;
using CoachBot.Evaluations.Models;
using CoachBot.Replies;
using Microsoft.Extensions.AI;

namespace CoachBot.Evaluations.Commands;

/// <summary>
/// <c>flip --in F --out F</c>: the same quarrel told by either side, rows <c>{"id","a","b"}</c>. Whoever tells it, what Peri decides is to be
/// the same, and her reply is to take nobody's side.
/// </summary>
internal static class FlipCommand
{
    /// <summary>Facts that are the teller's own: their words, and what their words disclose (compared apart).</summary>
    private static readonly string[] Tellers = ["task", "concern"];

    internal static System.CommandLine.Command Build()
    {
        var input = new Option<FileInfo>("--in") { Description = "JSON lines with id, a and b: one situation told by either side", Required = true };
        var output = new Option<FileInfo>("--out") { Description = "JSON lines with what was the same and what each was told", Required = true };
        var recorded = new Option<DirectoryInfo?>("--recorded") { Description = "Folder of recorded replies: replayed from there; what is missing is asked of the configured model, and kept" };
        var command = new System.CommandLine.Command("flip", "Tell quarrels from either side, offline or with the model that the environment configures (Model__...).") { input, output, recorded };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var configured = ConfiguredModel.Find();
            using var peri = Peri.Load();
            var model = parsed.GetValue(recorded) is { } folder ? new RecordedChatClient(folder.FullName, configured.Client) : configured.Client;
            var flipped = await RunAsync(peri, JsonLines.Read<FlipRow>(parsed.GetRequiredValue(input)), model, cancellation);
            JsonLines.Write(parsed.GetRequiredValue(output), flipped);
            FlipFigures.Write(flipped, model is not null, Console.Error);
            return 0;
        });
        return command;
    }

    /// <param name="model">Takes part in every turn; null for Peri alone. It may replay what another one said.</param>
    internal static async Task<List<FlipResult>> RunAsync(Peri peri, IReadOnlyList<FlipRow> rows, IChatClient? model, CancellationToken cancellation)
    {
        var results = new List<FlipResult>(rows.Count);
        foreach (var row in rows)
            results.Add(Compare(row.Id, await TellAsync(peri, $"{row.Id}-a", row.A, model, cancellation), await TellAsync(peri, $"{row.Id}-b", row.B, model, cancellation)));
        return results;
    }

    private static async Task<FlipTelling> TellAsync(Peri peri, string id, string text, IChatClient? model, CancellationToken cancellation)
    {
        var store = new InMemoryConversationStore();
        var coach = peri.CoachWith(store, model is null ? null : peri.DeskFor(new ChatClientAgent(model), ConfiguredModel.Terms, TimeProvider.System));
        var prose = new Prose();
        var taken = await coach.TakeTurnAsync(new TurnInput(id, id, "turn-1", "evaluation", text, [], null, DateTimeOffset.UnixEpoch), cancellation, prose);
        var after = (await store.FindAsync(id, id, cancellation))!;
        // What is shown as the verdict comes at the end of the interview; what the facts so far would decide is known at once.
        var decision = FitEngine.Decide(after.FactsWithConcern, peri.Script.Policy);
        var reply = PlainText.Render(taken.Reply);
        return new FlipTelling(
            Labels.Of(decision.Verdict), Labels.Of(decision.DataRoute), after.FactsWithConcern.Concern ?? "none", taken.Reply.Slot,
            after.Facts, OneSidedness.TakenSide(reply), OneSidedness.OthersView(reply), prose.Stands, reply);
    }

    private static FlipResult Compare(string id, FlipTelling a, FlipTelling b) => new(
        id, a.Verdict == b.Verdict, a.DataRoute == b.DataRoute, a.Concern == b.Concern, a.Asks == b.Asks,
        [.. FactCatalogue.All.Select(fact => fact.Name).Except(Tellers, StringComparer.Ordinal).Where(name => a.Facts[name] != b.Facts[name])], a, b);

    /// <summary>Whether a model's words were shown and not taken back.</summary>
    private sealed class Prose : IProgress<ReplyUpdate>
    {
        public bool Stands { get; private set; }

        public void Report(ReplyUpdate value) => Stands = value is ReplyUpdate.Words;
    }
}

/// <summary>One quarrel, told by one of the two and by the other.</summary>
internal sealed record FlipRow(string Id, string A, string B);

/// <summary>What one side was told.</summary>
/// <param name="Verdict">What the facts of this message alone would decide.</param>
/// <param name="Asks">The fact asked for next, or null.</param>
/// <param name="TakesSide">The words by which the reply takes a side, or null.</param>
/// <param name="OthersView">The sentence that names the absent person's view as a possibility, or null.</param>
/// <param name="Worded">Whether the model worded it: where it failed, was cut or was not asked, Peri answered alone.</param>
internal sealed record FlipTelling(
    string Verdict, string DataRoute, string Concern, string? Asks, FitFacts Facts, string? TakesSide, string? OthersView, bool Worded, string Reply);

/// <param name="DifferentFacts">Names of facts that were read differently though both tell of the same thing.</param>
internal sealed record FlipResult(
    string Id, bool SameVerdict, bool SameDataRoute, bool SameConcern, bool SameQuestion, string[] DifferentFacts, FlipTelling A, FlipTelling B);
