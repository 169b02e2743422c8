using System.Collections.Immutable;

namespace CoachBot.Coaching;

/// <summary>Finds the unknown facts that still matter: some answer to them, alone or with one more answer, changes verdict or route.</summary>
internal static class FitRelevance
{
    /// <summary>The situation as it is, or as one answer would make it.</summary>
    private sealed record Setting(string? Answered, FitCase Fit)
    {
        public (Verdict Verdict, DataRoute Route) Outcome { get; } = Decide(Fit);
    }

    public static ImmutableArray<string> Missing(FitCase fit)
    {
        if (FitTable.Fire(fit).Verdict == Verdict.GetHumanHelp) return [];
        var open = FitVariations.Facts.Where(name => !fit.Facts.IsKnown(name)).ToList();
        var settings = open
            .SelectMany(name => Answers(name, fit).Select(answered => new Setting(name, answered)))
            .Prepend(new Setting(null, fit))
            .ToList();
        var matters = open.Where(name => settings.Exists(setting =>
            setting.Answered != name && Answers(name, setting.Fit).Any(answered => Decide(answered) != setting.Outcome)));
        return [.. matters, .. Money(fit)];
    }

    private static IEnumerable<FitCase> Answers(string name, FitCase fit) =>
        FitVariations.Of(name, fit.Policy).Select(value => fit with { Facts = fit.Facts.With(name, value) });

    /// <summary>The inputs of the break-even work only together, so they are missing together.</summary>
    private static IEnumerable<string> Money(FitCase fit)
    {
        var soon = Decide(fit with { BreakEven = new BreakEven(0, 0, 0, Never: false) });
        var never = Decide(fit with { BreakEven = new BreakEven(null, null, null, Never: true) });
        if (fit.BreakEven is null) return soon == never ? [] : BreakEven.Needs(fit.Facts).Where(name => !fit.Facts.IsKnown(name));
        // Hosting and minutes count 0 while unknown: hosting can only delay the money's return, minutes can only hasten it.
        var now = Decide(fit);
        return new[]
        {
            ("hosting_usd_per_month", Matters: now != never),
            ("minutes_saved_per_run", Matters: now != soon),
            ("horizon_months", Matters: Decide(Within(fit, 0)) != Decide(Within(fit, 1_200))),
        }.Where(input => input.Matters && !fit.Facts.IsKnown(input.Item1)).Select(input => input.Item1);
    }

    private static FitCase Within(FitCase fit, double months) =>
        fit with { Facts = fit.Facts.With("horizon_months", new FactValue.Amount(months, months)) };

    private static (Verdict, DataRoute) Decide(FitCase fit) => (FitTable.Fire(fit).Verdict, FitTable.Route(fit));
}
