using CoachBot.Probes.Checks;
using CoachBot.Probes.Features;

namespace CoachBot.Probes;

/// <summary>The whole probe: check, mine, test on held-out examples, conclude. Pure: the same examples and seed give the same report.</summary>
public static class PatternProbe
{
    /// <summary>The seed where nobody names one; any does.</summary>
    public const ulong UsualSeed = 50;

    public static ProbeReport Run(IReadOnlyList<ProbeExample> examples, ulong seed = UsualSeed)
    {
        ArgumentNullException.ThrowIfNull(examples);
        var outcomes = ProbeOutcomes.Of(examples);
        var table = FeatureTable.Read([.. outcomes.Rows.Select(row => examples[row])]);
        var tested = PatternMiner.Mine(table, outcomes);
        var predictability = ProbeScorer.Score(table, outcomes, seed);
        var curve = ProbeScorer.LearningCurve(table, outcomes, seed);
        var checks = ProbeChecks.Run(examples);
        var conclusion = ProbeConclusion.Of(outcomes, tested.Count(pattern => pattern.IsCalled), predictability, curve);
        return new ProbeReport(
            examples.Count, ProbeBalance.Of(examples), outcomes.OneSided, outcomes.MixedIsGood, checks, tested, WordLeaning.Read(examples, outcomes),
            predictability, curve, conclusion.Result, conclusion.Reason, conclusion.MoreWouldHelp)
        {
            Rarer = outcomes.Rarer,
        };
    }
}
