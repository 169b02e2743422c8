namespace CoachBot.Coaching;

/// <summary>Facts, with what the table's rows ask of them. Unknown facts answer every question with false.</summary>
internal sealed record FitCase(FitFacts Facts, FitPolicy Policy, BreakEven? BreakEven)
{
    public static FitCase Of(FitFacts facts, FitPolicy policy) => new(facts, policy, BreakEven.Of(facts));

    public double Horizon => Facts.Amount("horizon_months")?.Likely ?? Policy.DefaultHorizonMonths;

    public bool PaysWithinHorizon => BreakEven is { Likely: { } months } && months <= Horizon;

    /// <summary>A likely break-even of null means that the likely case saves nothing.</summary>
    public bool NeverPaysInTime => BreakEven is not null && !PaysWithinHorizon;

    public bool NeedsLowerCost => Needs("lower_cost");

    public bool LowerCostOnly => NeedsLowerCost && Facts.Needs!.Count == 1;

    public bool KnowledgeOnly => Facts.Needs is { Count: > 0 } needs && needs.All(need => need is "knowledge" or "fresh_facts");

    public bool NeedsLookup => Needs("knowledge") || Needs("fresh_facts") || Facts.FactsChange is "monthly" or "daily";

    public bool TooFewExamples => Facts.ExampleCount < Policy.MinimumExamples;

    /// <summary>Unknown counts as "not enough yet": the row says so.</summary>
    public bool NotEnoughExamples => Facts.ExampleCount is not { } count || count < Policy.EnoughExamples;

    /// <summary>Nobody is known to have agreed, and the data is known to be about somebody.</summary>
    public bool ConsentOpen => Facts.OthersConsent is null or "unknown" && Facts.Sensitivity is not (null or "none");

    public bool Needs(string need) => Facts.Needs?.Contains(need) == true;
}
