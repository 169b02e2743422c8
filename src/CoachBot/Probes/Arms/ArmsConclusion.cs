using System.Collections.Immutable;

namespace CoachBot.Probes.Arms;

/// <summary>What a trial of the arms comes to.</summary>
public enum ArmsResult
{
    /// <summary>Too few choices to say anything.</summary>
    TooFewChoices,

    /// <summary>An arm holds its own, and the person has not said yet whether it is good enough.</summary>
    AskIfGoodEnough,

    /// <summary>A prompt without anything of the person's does: stop there.</summary>
    PlainIsEnough,

    /// <summary>Prompting with the patterns does: stop there.</summary>
    PatternsAreEnough,

    /// <summary>Prompting with the nearest examples does: stop there.</summary>
    NearestAreEnough,

    /// <summary>What is in the examples helps a prompt, but not enough for the person: fine-tuning may refine it.</summary>
    HelpsNotEnough,

    /// <summary>The person's own is preferred to every prompt, or none is good enough.</summary>
    PromptsFallShort,

    /// <summary>Nothing is settled.</summary>
    NotSettled,
}

/// <summary>
/// The rule that ends a trial. A prompt <em>holds its own</em> against the person's when it is settled as the better, or when at least ten choices between
/// them were made, nothing is settled, and it won at least as often. The latter shows no loss; it is no proof that both are equal.
/// <list type="number">
/// <item>a prompt holds its own: ask whether it is good enough; if it is, the simplest such prompt does, unless a fuller one is settled as better than it;</item>
/// <item>the person says that none is good enough, or their own is settled as better than every prompt that was compared: prompts fall short, or help but not
/// enough where one with something of the person's is settled as better than the plain one;</item>
/// <item>fewer than ten choices against the person's own, for every prompt: too few;</item>
/// <item>otherwise nothing is settled.</item>
/// </list>
/// </summary>
/// <param name="Best">The prompt that does, or is asked about; null where there is none.</param>
/// <param name="MoreChoices">The fewest further choices that could settle a comparison; null where none can.</param>
public sealed record ArmsConclusion(ArmsResult Result, Arm? Best, int? MoreChoices, ImmutableArray<ArmScore> Scores)
{
    public const int FewestChoices = 10;

    // The simplest first.
    private static readonly Arm[] Prompts = [Arm.Plain, Arm.Patterns, Arm.Nearest];

    public static ArmsConclusion Of(ArmTrial trial, BlindDeck deck)
    {
        ArgumentNullException.ThrowIfNull(trial);
        var scores = BlindTally.Of(trial, deck);
        var holding = Prompts.Where(arm => HoldsItsOwn(Between(scores, arm, Arm.Yours))).ToList();
        var best = holding.FirstOrDefault(arm => !holding.Any(other => other > arm && Between(scores, other, arm)?.Winner == other), holding.LastOrDefault());
        var result = (holding.Count > 0, trial.GoodEnough) switch
        {
            (true, null) => ArmsResult.AskIfGoodEnough,
            (true, true) => Enough(best),
            _ => Short(scores, trial.GoodEnough),
        };
        return new ArmsConclusion(result, holding.Count > 0 ? best : null, scores.Min(score => score.MoreToSettle), scores);
    }

    private static ArmsResult Enough(Arm best) => best switch
    {
        Arm.Plain => ArmsResult.PlainIsEnough,
        Arm.Patterns => ArmsResult.PatternsAreEnough,
        _ => ArmsResult.NearestAreEnough,
    };

    private static ArmsResult Short(ImmutableArray<ArmScore> scores, bool? goodEnough)
    {
        var own = Prompts.Select(arm => Between(scores, arm, Arm.Yours)).OfType<ArmScore>().ToList();
        if (goodEnough == false || (own.Count > 0 && own.All(score => score.Winner == Arm.Yours)))
        {
            var helps = new[] { Arm.Patterns, Arm.Nearest }.Any(arm => Between(scores, arm, Arm.Plain)?.Winner == arm);
            return helps ? ArmsResult.HelpsNotEnough : ArmsResult.PromptsFallShort;
        }

        return own.All(score => score.Decided + score.Neither < FewestChoices) ? ArmsResult.TooFewChoices : ArmsResult.NotSettled;
    }

    private static bool HoldsItsOwn(ArmScore? score) =>
        score is not null
        && ((score.Winner is { } winner && winner != Arm.Yours)
            || (score.Decided + score.Neither >= FewestChoices && score.Winner is null && 2 * score.WinsOf(Arm.Yours) <= score.Decided));

    private static ArmScore? Between(ImmutableArray<ArmScore> scores, Arm one, Arm other) =>
        scores.FirstOrDefault(score => (score.Arms.First == one && score.Arms.Second == other) || (score.Arms.First == other && score.Arms.Second == one));
}
