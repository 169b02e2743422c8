using System.Collections.Immutable;

namespace CoachBot.Coaching;

/// <summary>Looks for the smallest changes of facts that lead to another verdict. Each is checked by running the table.</summary>
internal static class Counterfactuals
{
    private const int Most = 3;

    /// <summary>What a person can do something about comes first.</summary>
    private static readonly ImmutableArray<string> Changeable =
    [
        "others_consent", "example_count", "example_quality", "one_task", "example_balance", "probe_result", "prompting_result",
        "prompting", "recurrence", "base_model_ability", "facts_change",
    ];

    public static ImmutableArray<Counterfactual> Find(FitFacts facts, FitPolicy policy)
    {
        var now = FitTable.Fire(FitCase.Of(facts, policy)).Verdict;
        // Nobody in danger is told what to say to be offered training after all.
        if (now == Verdict.GetHumanHelp) return [];
        var changes = Singles(facts, policy).ToList();
        var found = Leading(Repair(facts, policy).Concat(changes)).ToList();
        if (!found.Exists(change => IsTuning(change.Verdict)) && !IsTuning(now))
            found.InsertRange(0, Leading(Pairs(facts, policy, changes)).Where(pair => IsTuning(pair.Verdict)).Take(1));
        var distinct = found.DistinctBy(change => change.Verdict).ToList();
        return [.. distinct.Concat(found.Except(distinct)).Take(Most)];

        IEnumerable<Counterfactual> Leading(IEnumerable<FitFacts> candidates) => candidates
            .Select(change => new Counterfactual(change, FitTable.Fire(FitCase.Of(facts.With(change), policy)).Verdict))
            .Where(change => change.Verdict != now);
    }

    private static bool IsTuning(Verdict verdict) => verdict is Verdict.FineTune or Verdict.RagAndFineTune;

    /// <summary>All faults of a pile of examples mended at once: mending one of several changes nothing.</summary>
    private static IEnumerable<FitFacts> Repair(FitFacts facts, FitPolicy policy)
    {
        var change = FitFacts.None;
        if (facts.ExampleCount < policy.MinimumExamples) change = change.With("example_count", new FactValue.Count(policy.MinimumExamples));
        if (facts.ExampleQuality == "raw") change = change.With("example_quality", new FactValue.Choice("curated"));
        if (facts.OneTask == false) change = change.With("one_task", new FactValue.Flag(true));
        if (facts.ExampleBalance == "one_sided") change = change.With("example_balance", new FactValue.Choice("balanced"));
        return change.Known.Count > 1 ? [change] : [];
    }

    private static IEnumerable<FitFacts> Singles(FitFacts facts, FitPolicy policy) =>
        EnoughRuns(facts, policy)
            .Concat(Changeable.SelectMany(name => FitVariations.Of(name, policy)
                .Where(value => value != facts[name] && !IsShrug(value) && !IsLoss(value, facts))
                .Select(value => FitFacts.None.With(name, value))))
            .Concat(OtherNeeds(facts));

    /// <summary>"Unknown" is an answer to give, not a change to hope for.</summary>
    private static bool IsShrug(FactValue value) => value is FactValue.Choice { Label: "unknown" };

    /// <summary>Nobody throws examples away to hear something else.</summary>
    private static bool IsLoss(FactValue value, FitFacts facts) => value is FactValue.Count count && count.Value <= facts.ExampleCount;

    private static IEnumerable<FitFacts> Pairs(FitFacts facts, FitPolicy policy, IReadOnlyList<FitFacts> singles) =>
        from first in Repair(facts, policy).Concat(singles)
        from second in singles
        where !first.Known.Keys.Intersect(second.Known.Keys, StringComparer.Ordinal).Any()
        select first.With(second);

    private static IEnumerable<FitFacts> OtherNeeds(FitFacts facts)
    {
        if (facts.Needs is not { } needs) yield break;
        foreach (var need in needs)
        {
            if (needs.Count > 1) yield return FitFacts.None.With("needs", new FactValue.Choices(needs.Remove(need)));
        }

        if (!needs.Contains("style")) yield return FitFacts.None.With("needs", new FactValue.Choices(needs.Add("style")));
    }

    /// <summary>How many runs a month would pay the money back within the horizon: the break-even formula solved for the runs.</summary>
    private static IEnumerable<FitFacts> EnoughRuns(FitFacts facts, FitPolicy policy)
    {
        var fit = FitCase.Of(facts, policy);
        if (!fit.NeverPaysInTime || fit.Horizon <= 0) return [];
        double Likely(string name) => facts.Amount(name)?.Likely ?? 0;
        var perRun = Likely("cost_per_call_usd") - Likely("tuned_cost_per_call_usd")
            + (Likely("minutes_saved_per_run") / 60 * Likely("hourly_rate_usd"));
        var runs = ((Likely("upfront_usd") / fit.Horizon) + Likely("hosting_usd_per_month")) / perRun;
        if (perRun <= 0 || runs >= int.MaxValue - 1) return [];
        // Rounding can leave the exact answer a hair short: offer the next one too, the table tells which holds.
        var atLeast = (int)Math.Ceiling(runs - 1e-6);
        return new[] { atLeast, atLeast + 1 }.Select(count => FitFacts.None.With("runs_per_month", new FactValue.Count(count)));
    }
}
