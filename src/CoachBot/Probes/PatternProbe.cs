using CoachBot.Probes.Checks;
using CoachBot.Probes.Features;
using CoachBot.Probes.Styles;

namespace CoachBot.Probes;

/// <summary>The whole probe: check, mine, test on held-out examples, conclude. Pure: the same examples and seed give the same report.</summary>
public static class PatternProbe
{
    /// <summary>The seed where nobody names one; any does.</summary>
    public const ulong UsualSeed = 50;

    /// <summary>Actions of which half have at least so many words are works; shorter ones tell what was done.</summary>
    private const int WorkWords = 40;

    /// <param name="drafts">What works are held against; without them no style is probed.</param>
    /// <param name="mix">What the person says about real life, if anything.</param>
    public static ProbeReport Run(IReadOnlyList<ProbeExample> examples, ulong seed = UsualSeed, GenericDrafts? drafts = null, RealMix? mix = null)
    {
        ArgumentNullException.ThrowIfNull(examples);
        var outcomes = ProbeOutcomes.Of(examples);
        var style = drafts is null ? null : StyleOf(examples, outcomes, drafts, seed);
        var table = FeatureTable.Read([.. outcomes.Rows.Select(row => examples[row])]);
        var tested = PatternMiner.Mine(table, outcomes);
        var predictability = ProbeScorer.Score(table, outcomes, seed);
        var curve = ProbeScorer.LearningCurve(table, outcomes, seed);
        var checks = ProbeChecks.Run(examples, style is not null && HasFewOutcomes(examples, outcomes), mix);
        var conclusion = style is not null && HasFewOutcomes(examples, outcomes)
            ? ProbeConclusion.Of(style)
            : ProbeConclusion.Of(outcomes, tested.Count(pattern => pattern.IsCalled), predictability, curve);
        return new ProbeReport(
            examples.Count, ProbeBalance.Of(examples), outcomes.OneSided, outcomes.MixedIsGood, checks, tested, WordLeaning.Read(examples, outcomes),
            predictability, curve, conclusion.Result, conclusion.Reason, conclusion.MoreWouldHelp)
        {
            Rarer = outcomes.Rarer,
            Style = style,
        };
    }

    // Works are probed where most examples have no outcome, and beside the outcomes where the actions are written works rather than told deeds.
    private static StyleReport? StyleOf(IReadOnlyList<ProbeExample> examples, ProbeOutcomes outcomes, GenericDrafts drafts, ulong seed)
    {
        var works = examples.Select(example => example.Action).Where(action => !string.IsNullOrWhiteSpace(action)).ToArray();
        if (works.Length * 2 < examples.Count || works.Length == 0) return null;
        var areWorks = HasFewOutcomes(examples, outcomes) || works.Count(work => StyleText.CountWords(work) >= WorkWords) * 2 >= works.Length;
        return areWorks ? StyleProbe.Run(works, drafts, seed) : null;
    }

    private static bool HasFewOutcomes(IReadOnlyList<ProbeExample> examples, ProbeOutcomes outcomes) =>
        outcomes.Rows.Length * 2 < examples.Count && outcomes.Rows.Length < ProbeChecks.FewestExamples;
}
