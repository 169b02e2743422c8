using CoachBot.Privacy;
using CoachBot.Probes;
using CoachBot.Probes.Arms;
using CoachBot.Probes.Statistics;
using CoachBot.Probes.Words;
using CoachBot.Prompts;

namespace CoachBot.Tests.Probes.Arms;

/// <summary>Sets of examples in which one manner goes with good ends, and what is made of them.</summary>
internal static class Briefs
{
    public const string Model = "small-model";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "prompts");

    private static readonly string[] Topics = ["the dishes", "her mother's visit", "the car", "the rent", "Friday's party", "the dog", "a lost key", "the broken boiler", "holiday dates", "the noise"];

    private static readonly string[] Places = ["in the kitchen", "on the stairs", "in the garden", "at the shop", "by the lake", "on the bus", "at the table"];

    public static ProbeWords Words { get; } = ProbeWords.Load(Folder);

    public static ArmPrompts Prompts { get; } = new(PromptLibrary.Load(Folder), Words);

    public static ProbeBrief Random(ulong seed, int size = 50) => Of(Examples(seed, size));

    /// <summary>Texts that hold nothing to redact.</summary>
    public static ProbeBrief Of(IEnumerable<ProbeExample> examples, string task = "Quarrels about everyday things") =>
        ProbeBrief.Of(Redacted(task), examples.Select(example => BriefExample.Of(example, Redacted(example.Situation), Redacted(example.Action))));

    /// <summary>Every situation, action and response holds a word of its own: <c>s7x</c>, <c>a7x</c>, <c>r7x</c>.</summary>
    public static ProbeExample[] Examples(ulong seed, int size = 50)
    {
        var dice = new Dice(seed);
        return [.. Enumerable.Range(0, size).Select(row =>
        {
            var gentle = dice.Next(2) == 0;
            var worked = dice.NextDouble() < (gentle ? 0.9 : 0.15);
            var outcome = dice.Next(10) == 0 ? Outcome.Mixed : worked ? Outcome.Worked : Outcome.Failed;
            return new ProbeExample(
                $"e{row + 1}",
                $"We stood {Pick(Places)} and argued about {Pick(Topics)} for {dice.Next(50) + 2} minutes, s{row}x, shelf {dice.Next(9000)}",
                $"{(gentle ? "I said I feel alone and need a hand" : "I counted the plates out loud")} {Pick(Places)}, a{row}x, number {dice.Next(9000)}",
                $"r{row}x they nodded", outcome, DateTimeOffset.UnixEpoch.AddDays(row), [], "told");
        })];

        string Pick(string[] some) => some[dice.Next(some.Length)];
    }

    public static AnonymisedText Redacted(string text) => new(text, [], []);

    /// <summary>A trial in which every arm says something of its own to every example held out.</summary>
    public static ArmTrial Answered(ProbeBrief brief, ulong seed = 5, int most = ArmPlan.Most)
    {
        var plan = ArmPlan.Of(brief, seed, most);
        return new ArmTrial
        {
            Plan = plan,
            Model = Model,
            Answers = [.. from id in plan.HeldOut from arm in new[] { Arm.Plain, Arm.Patterns, Arm.Nearest } select new ArmAnswer(id, arm, $"{arm} to {id}")],
        };
    }
}
