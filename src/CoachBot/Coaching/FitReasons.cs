using System.Collections.Immutable;
using System.Globalization;
using CoachBot.Input;

namespace CoachBot.Coaching;

/// <summary>Turns the codes of a decision into sentences with their sources.</summary>
public static class FitReasons
{
    /// <summary>Every code that a decision can give, with the facts that it is read from.</summary>
    public static ImmutableSortedDictionary<string, ImmutableArray<string>> Uses { get; } =
        new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal)
        {
            ["concern_self_harm"] = ["concern"],
            ["concern_abuse"] = ["concern"],
            ["concern_control_of_other"] = ["concern"],
            ["consent_refused"] = ["others_consent"],
            ["one_off"] = ["recurrence"],
            ["new_capability"] = ["needs"],
            ["base_cannot"] = ["base_model_ability"],
            ["prompting_is_enough"] = ["prompting_result", "prompting"],
            ["knowledge_only"] = ["needs"],
            ["prompt_untried"] = ["example_count", "prompting"],
            ["lookup_first"] = ["needs", "facts_change"],
            ["too_few_examples"] = ["example_count"],
            ["raw_examples"] = ["example_quality"],
            ["mixed_tasks"] = ["one_task"],
            ["one_sided"] = ["example_balance"],
            ["probe_insufficient"] = ["probe_result"],
            ["probe_generic"] = ["probe_result"],
            ["never_pays"] = ["needs", "horizon_months"],
            ["no_probe"] = ["probe_result"],
            ["count_unknown"] = ["example_count"],
            ["few_for_training"] = ["example_count"],
            ["consent_unknown"] = ["others_consent", "sensitivity"],
            ["ready"] = ["example_count", "probe_result", "example_quality"],
            ["ready_with_lookup"] = ["example_count", "probe_result", "needs", "facts_change"],
            ["distress"] = ["concern"],
            ["pays_back"] = [.. Money, "horizon_months"],
            ["pays_too_late"] = [.. Money, "horizon_months"],
            ["saves_nothing"] = Money,
            ["route_stop_until_consent"] = ["others_consent", "sensitivity"],
            ["route_local_only"] = ["upload_ok", "sensitivity"],
            ["route_anonymise_first"] = ["sensitivity"],
            ["who_can_start"] = [],
        }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>The names that a reason's sentence may hold in braces.</summary>
    public static ImmutableArray<string> Variables { get; } =
        ["example_count", "minimum", "enough", "horizon", "break_even", "valid_until"];

    private static ImmutableArray<string> Money =>
        ["upfront_usd", "runs_per_month", "cost_per_call_usd", "tuned_cost_per_call_usd", "hosting_usd_per_month", "minutes_saved_per_run", "hourly_rate_usd"];

    internal static ImmutableArray<FitReason> Say(FitCase fit, FitTable.Fired fired, DataRoute route) =>
        [.. fired.Codes.Concat(Beside(fit, fired.Verdict, route)).Select(code => Say(code, fit))];

    /// <summary>What else bears on the advice, besides the row that fired.</summary>
    private static IEnumerable<string> Beside(FitCase fit, Verdict verdict, DataRoute route)
    {
        if (verdict == Verdict.GetHumanHelp) yield break;
        if (fit.Facts.Concern == "distress") yield return "distress";
        if (fit.BreakEven is not null) yield return fit.BreakEven.Likely is null ? "saves_nothing" : fit.PaysWithinHorizon ? "pays_back" : "pays_too_late";
        if (route != DataRoute.AnyProvider) yield return "route_" + Labels.Of(route);
        if (verdict is Verdict.FineTune or Verdict.RagAndFineTune or Verdict.ProbeFirst) yield return "who_can_start";
    }

    private static FitReason Say(string code, FitCase fit)
    {
        var text = fit.Policy.Reasons[code];
        var says = Templates.Fill(text.Says, Values(fit));
        return new FitReason(code, says, text.Source, [.. Uses[code].Where(fit.Facts.IsKnown)]);
    }

    private static Dictionary<string, string> Values(FitCase fit) => new(StringComparer.Ordinal)
    {
        ["example_count"] = Number(fit.Facts.ExampleCount),
        ["minimum"] = Number(fit.Policy.MinimumExamples),
        ["enough"] = Number(fit.Policy.EnoughExamples),
        ["horizon"] = Months(fit.Horizon),
        ["break_even"] = fit.BreakEven is { } breakEven ? InWords(breakEven) : "",
        ["valid_until"] = fit.Policy.ProviderFactsValidUntil.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    /// <summary>"8 to 25 months, likely 15.6": the range is the answer and its middle only a guide.</summary>
    public static string InWords(BreakEven breakEven) => breakEven switch
    {
        { Never: true } => "never",
        { High: null, Likely: null } => $"{Months(breakEven.Low)} months at the very best, and likely never",
        { High: null } => $"{Months(breakEven.Low)} months at best, likely {Months(breakEven.Likely)}, and never at worst",
        _ when Months(breakEven.Low) == Months(breakEven.High) => $"{Months(breakEven.Likely)} months",
        _ => $"{Months(breakEven.Low)} to {Months(breakEven.High)} months, likely {Months(breakEven.Likely)}",
    };

    private static string Number(int? number) => number?.ToString("N0", CultureInfo.InvariantCulture) ?? "";

    private static string Months(double? months) => months?.ToString(months < 100 ? "0.#" : "N0", CultureInfo.InvariantCulture) ?? "";
}
