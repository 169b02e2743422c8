using System.Collections.Immutable;
using CoachBot.Coaching;
using CoachBot.Conversations;
using CoachBot.Knowledge;
using CoachBot.Replies;

namespace CoachBot.Host.Tests.Support;

/// <summary>Conversations and turns with something in every corner.</summary>
public static class Some
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 14, 12, 0, 0, TimeSpan.Zero);

    public static Conversation Conversation(string person = "web:ada", string id = "c1", int version = 1) => new()
    {
        PersonId = person,
        Id = id,
        Version = version,
        UpdatedAt = Noon.AddMinutes(version),
        Facts = FitFacts.None
            .With("needs", new FactValue.Choices(["style", "jargon"]))
            .With("example_count", new FactValue.Count(40))
            .With("upfront_usd", new FactValue.Amount(200, 500))
            .With("task", new FactValue.Words("Replies to \"where is my parcel?\" – naïve 🦊 \u0000 \u202E rtl")),
        Heard = ImmutableSortedDictionary<string, string>.Empty.Add("example_count", "about forty"),
        Flow = "fit_check",
        Slot = "recurrence",
        Skipped = ["budget_usd"],
        Asked = ["needs", "recurrence"],
        Decision = Decision,
    };

    public static FitDecision Decision { get; } = new(
        Verdict.RagAndFineTune,
        DataRoute.AnonymiseFirst,
        Confidence.Medium,
        Row: 12,
        [new FitReason("fits", "It fits.", "Guidance", ["needs"])],
        ["recurrence"],
        [new Counterfactual(FitFacts.None.With("recurrence", new FactValue.Choice("one_off")), Verdict.Prompt)],
        new BreakEven(8.25, 12, null, Never: false),
        new DateOnly(2027, 1, 6),
        FitFacts.None.With("example_count", new FactValue.Count(40)));

    public static TakenTurn Turn(int number = 1, string? id = null, string asked = "Does it fit?") => new(
        id ?? $"t{number}",
        number,
        asked,
        new Reply(
            [
                new ReplyPart.Text("**Yes.** [1]", Tone: "help"),
                new ReplyPart.Choices([new Choice("Why?", "why")], Several: true),
                new ReplyPart.Form("Costs", [new FormField("upfront_usd", "Up front", "in USD")]),
                new ReplyPart.Facts("Verdict", [new FactLine("Examples", "40", "example_count")], Decision),
                new ReplyPart.Sources([new Citation("Costs", "Break-even › Ranges", "It depends.", 0.75, "costs#ranges")]),
                new ReplyPart.Progress("Questions", 2, 8),
                new ReplyPart.Chart("Months", "months", [new ChartBar("likely", 12, 8.25, null)]),
                new ReplyPart.Approval("Upload", "To whom?", [new FactLine("File", "a.jsonl")], "token"),
            ],
            "fit_check",
            "recurrence",
            "rag_and_fine_tune"),
        Noon.AddMinutes(number));
}
