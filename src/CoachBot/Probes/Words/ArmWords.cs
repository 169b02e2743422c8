using System.Collections.Immutable;
using CoachBot.Privacy;
using CoachBot.Probes.Arms;
using CoachBot.Words;

namespace CoachBot.Probes.Words;

/// <summary>Says what a trial of the arms came to. Pure.</summary>
public sealed class ArmWords(ProbeWords words)
{
    internal static IEnumerable<Phrase> Phrases =>
    [
        new("copy.task", "task"), new("copy.no_task"), new("copy.patterns"), new("copy.no_pattern"), new("copy.do"), new("copy.leave"), new("copy.know"),
        new("copy.examples"), new("copy.example", "number"), new("copy.situation"), new("copy.action"), new("copy.placeholders", "list"),
        new("copy.stands_for", "placeholder", "what"), new("copy.answer", "words"), new("copy.new"),
        .. Enum.GetValues<EntityType>().Select(type => new Phrase(CopyablePrompt.Key(type))),
        .. Enum.GetValues<Arm>().Select(arm => new Phrase(Key(arm))),
        .. Enum.GetValues<ArmsResult>().Select(result => new Phrase(Key(result))),
        .. Enum.GetValues<SkipReason>().Select(reason => new Phrase(Key(reason), "count")),
        new("trial.score", "first", "second", "first_wins", "second_wins", "neither"), new("trial.settled", "winner", "wins", "limit", "decided"),
        new("trial.open", "more"), new("trial.unsettled"),
    ];

    /// <summary>The arm as a reader knows it: "the prompt with your patterns".</summary>
    public string Name(Arm arm) => words.Wording[Key(arm)];

    /// <summary>How two arms came off, and whether that settles anything.</summary>
    public string Says(ArmScore score)
    {
        ArgumentNullException.ThrowIfNull(score);
        var counts = words.Wording.Say(
            "trial.score", ("first", Name(score.Arms.First)), ("second", Name(score.Arms.Second)), ("first_wins", ProbeWords.Number(score.FirstWins)),
            ("second_wins", ProbeWords.Number(score.SecondWins)), ("neither", ProbeWords.Number(score.Neither)));
        return $"{counts} {Settles(score)}";
    }

    /// <summary>What it means, and the next step.</summary>
    public string Says(ArmsConclusion conclusion)
    {
        ArgumentNullException.ThrowIfNull(conclusion);
        return words.Wording[Key(conclusion.Result)];
    }

    /// <summary>The pairs that were not shown, a line for each reason.</summary>
    public ImmutableArray<string> Skipped(BlindDeck deck)
    {
        ArgumentNullException.ThrowIfNull(deck);
        return [.. deck.Skipped.CountBy(skipped => skipped.Reason).OrderBy(count => count.Key).Select(count => words.Wording.Say(Key(count.Key), ("count", ProbeWords.Number(count.Value))))];
    }

    private string Settles(ArmScore score) =>
        score.Winner is { } winner
            ? words.Wording.Say(
                "trial.settled", ("winner", Name(winner)), ("wins", ProbeWords.Number(score.WinsOf(winner))), ("limit", ProbeWords.Number(score.Limit!.Value)), ("decided", ProbeWords.Number(score.Decided)))
            : score.MoreToSettle is { } more ? words.Wording.Say("trial.open", ("more", ProbeWords.Number(more))) : words.Wording["trial.unsettled"];

    private static string Key(Arm arm) => $"arm.{ProbePhrases.Snake(arm)}";

    private static string Key(ArmsResult result) => $"trial.{ProbePhrases.Snake(result)}";

    private static string Key(SkipReason reason) => $"skipped.{ProbePhrases.Snake(reason)}";
}
