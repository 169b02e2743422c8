namespace CoachBot.Coaching;

/// <summary>
/// Months until the money spent at the start has come back:
/// upfront / (runs x (cost - tuned cost) + runs x minutes saved / 60 x hourly rate - hosting).
/// </summary>
/// <param name="Low">With every range at its favourable end; null when even then nothing is saved.</param>
/// <param name="Likely">With every range at its middle; null when that saves nothing.</param>
/// <param name="High">With every range at its unfavourable end; null when that saves nothing.</param>
/// <param name="Never">True when even the favourable ends save nothing.</param>
public sealed record BreakEven(double? Low, double? Likely, double? High, bool Never)
{
    /// <summary>What must be known. Minutes saved and hosting count 0 when unknown; the hourly rate is needed once minutes are saved.</summary>
    public static IReadOnlyList<string> Needs(FitFacts facts)
    {
        List<string> needs = ["upfront_usd", "runs_per_month", "cost_per_call_usd", "tuned_cost_per_call_usd"];
        if (facts.Amount("minutes_saved_per_run") is { High: > 0 }) needs.Add("hourly_rate_usd");
        return needs;
    }

    /// <returns>Null when an input that it needs is unknown.</returns>
    public static BreakEven? Of(FitFacts facts)
    {
        if (Needs(facts).Any(name => !facts.IsKnown(name))) return null;
        var low = Months(facts, good: amount => amount.High, bad: amount => amount.Low);
        var likely = Months(facts, amount => amount.Likely, amount => amount.Likely);
        var high = Months(facts, good: amount => amount.Low, bad: amount => amount.High);
        return new BreakEven(low, likely, high, Never: low is null);
    }

    /// <param name="facts">With every needed input known.</param>
    /// <param name="good">Which end of a range to take for an amount that shortens the wait.</param>
    /// <param name="bad">Likewise for one that lengthens it.</param>
    private static double? Months(FitFacts facts, Func<FactValue.Amount, double> good, Func<FactValue.Amount, double> bad)
    {
        double Take(string name, Func<FactValue.Amount, double> end) => facts.Amount(name) is { } amount ? end(amount) : 0;
        double runs = facts.RunsPerMonth!.Value;
        var perRun = Take("cost_per_call_usd", good) - Take("tuned_cost_per_call_usd", bad)
            + (Take("minutes_saved_per_run", good) / 60 * Take("hourly_rate_usd", good));
        var savedPerMonth = (runs * perRun) - Take("hosting_usd_per_month", bad);
        var months = Take("upfront_usd", bad) / savedPerMonth;
        // A saving of next to nothing can push the quotient out of a double's range; no one waits that long.
        return savedPerMonth > 0 && double.IsFinite(months) ? months : null;
    }
}
