using System.Collections.Immutable;
using CoachBot.Probes.Checks;
using CoachBot.Probes.Styles;

namespace CoachBot.Probes;

/// <summary>
/// The rule that ends a probe:
/// <list type="number">
/// <item>insufficient: fewer than 30 examples of known outcome, or fewer than 8 of the rarer outcome. No smaller set would show 80 % against 30 % reliably.</item>
/// <item>specific: at least one pattern (see <see cref="Pattern.HighestQ"/>), and held-out outcomes foretold better than by the most frequent one (permutation p of at most 0.10).</item>
/// <item>insufficient: one of the two, but not both.</item>
/// <item>insufficient: neither, but the learning curve still rises.</item>
/// <item>generic: neither, and the curve is flat.</item>
/// </list>
/// </summary>
internal sealed record ProbeConclusion(ProbeResult Result, ProbeReason Reason, bool MoreWouldHelp)
{
    public const int FewestOfRarer = 8;

    private const double HighestP = 0.10;

    /// <summary>Gain in accuracy, from learning from 45 % of the examples to learning from 90 %, that counts as rising.</summary>
    private const double Rising = 0.03;

    public static ProbeConclusion Of(ProbeOutcomes outcomes, int patterns, Predictability? predictability, ImmutableArray<CurvePoint> curve)
    {
        if (outcomes.Rows.Length < ProbeChecks.FewestExamples)
            return new(ProbeResult.Insufficient, ProbeReason.TooFewKnown, true);
        if (outcomes.Rarer < FewestOfRarer)
            return new(ProbeResult.Insufficient, ProbeReason.TooFewOfRarer, true);
        var foretold = predictability is { } score && score.P <= HighestP && score.Accuracy > score.Baseline;
        var rises = IsRising(curve, predictability);
        return (patterns > 0, foretold, rises) switch
        {
            (true, true, _) => new(ProbeResult.Specific, ProbeReason.PatternForetells, rises),
            (true, false, _) => new(ProbeResult.Insufficient, ProbeReason.PatternNotForetelling, true),
            (false, true, _) => new(ProbeResult.Insufficient, ProbeReason.ForetoldWithoutPattern, true),
            (false, false, true) => new(ProbeResult.Insufficient, ProbeReason.StillRising, true),
            _ => new(ProbeResult.Generic, ProbeReason.NothingFound, false),
        };
    }

    /// <summary>Works without outcomes: what <see cref="StyleProbe"/> concludes.</summary>
    public static ProbeConclusion Of(StyleReport style) => new(
        style.Result, style.Reason,
        style.Result == ProbeResult.Insufficient || (style.Result == ProbeResult.Generic && style.Range.High > StyleProbe.LeastAuc && !style.IsToldApart && style.Auc > 0.5));

    private static bool IsRising(ImmutableArray<CurvePoint> curve, Predictability? predictability) =>
        curve.Length >= 2 && predictability is not null
        && curve[^1].Accuracy - curve[curve.Length / 2 - 1].Accuracy >= Rising
        && curve[^1].Accuracy >= predictability.Baseline + Rising;
}
