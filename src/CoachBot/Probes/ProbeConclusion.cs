using System.Collections.Immutable;
using CoachBot.Probes.Checks;

namespace CoachBot.Probes;

/// <summary>
/// The rule that ends a probe:
/// <list type="number">
/// <item>insufficient: fewer than 30 examples of known outcome, or fewer than 8 of the rarer outcome. No smaller set would show 80 % against 30 % reliably.</item>
/// <item>specific: at least one pattern (q of at most 0.10), and held-out outcomes foretold better than by the most frequent one (permutation p of at most 0.10).</item>
/// <item>insufficient: one of the two, but not both.</item>
/// <item>insufficient: neither, but the learning curve still rises.</item>
/// <item>generic: neither, and the curve is flat.</item>
/// </list>
/// </summary>
internal sealed record ProbeConclusion(ProbeResult Result, string Reason, bool MoreWouldHelp)
{
    private const int FewestOfRarer = 8;

    private const double HighestP = 0.10;

    /// <summary>Gain in accuracy, from learning from 45 % of the examples to learning from 90 %, that counts as rising.</summary>
    private const double Rising = 0.03;

    public static ProbeConclusion Of(ProbeOutcomes outcomes, int patterns, Predictability? predictability, ImmutableArray<CurvePoint> curve)
    {
        if (outcomes.Rows.Length < ProbeChecks.FewestExamples)
            return new(ProbeResult.Insufficient, $"There are {outcomes.Rows.Length} examples with a known outcome; at least {ProbeChecks.FewestExamples} are needed, better 50.", true);
        if (outcomes.Rarer < FewestOfRarer)
            return new(ProbeResult.Insufficient, $"Only {outcomes.Rarer} examples have the rarer outcome; at least {FewestOfRarer} are needed. Collect more of those.", true);
        var foretold = predictability is { } score && score.P <= HighestP && score.Accuracy > score.Baseline;
        var rises = IsRising(curve, predictability);
        return (patterns > 0, foretold, rises) switch
        {
            (true, true, _) => new(ProbeResult.Specific, "At least one pattern holds beyond chance, and outcomes of examples that were held out are foretold better than by the most frequent outcome.", rises),
            (true, false, _) => new(ProbeResult.Insufficient, "A pattern stands out, but it does not foretell held-out examples well enough to rely on it. More examples would settle it.", true),
            (false, true, _) => new(ProbeResult.Insufficient, "Held-out outcomes are foretold a little better than by the most frequent one, but no single pattern is sure. More examples would settle it.", true),
            (false, false, true) => new(ProbeResult.Insufficient, "No pattern is sure, but the more examples are learnt from the better others are foretold. More would likely help.", true),
            _ => new(ProbeResult.Generic, "No pattern of your own holds beyond chance, and learning from more of these examples foretells no better. A strong one (80 % good ends against 30 %) would most likely have shown.", false),
        };
    }

    private static bool IsRising(ImmutableArray<CurvePoint> curve, Predictability? predictability) =>
        curve.Length >= 2 && predictability is not null
        && curve[^1].Accuracy - curve[curve.Length / 2 - 1].Accuracy >= Rising
        && curve[^1].Accuracy >= predictability.Baseline + Rising;
}
