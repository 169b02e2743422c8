using System.Collections.Immutable;

namespace CoachBot.Coaching;

/// <summary>Decides whether fine-tuning fits. Pure: the same facts and policy give the same decision.</summary>
public static class FitEngine
{
    public static FitDecision Decide(FitFacts facts, FitPolicy policy)
    {
        var fit = FitCase.Of(facts, policy);
        var fired = FitTable.Fire(fit);
        var route = FitTable.Route(fit);
        var missing = FitRelevance.Missing(fit);
        return new FitDecision(
            fired.Verdict,
            route,
            Confident(missing),
            fired.Row,
            FitReasons.Say(fit, fired, route),
            missing,
            Counterfactuals.Find(facts, policy),
            fit.BreakEven,
            RestsOnProviders(fired.Row) ? policy.ProviderFactsValidUntil : null,
            facts);
    }

    private static Confidence Confident(ImmutableArray<string> missing) => missing.Length switch
    {
        0 => Confidence.High,
        <= 3 => Confidence.Medium,
        _ => Confidence.Low,
    };

    /// <summary>The rows whose thresholds are providers' documented numbers, or that send the person to a provider.</summary>
    private static bool RestsOnProviders(int row) => row is 8 or 11 or 12;
}
