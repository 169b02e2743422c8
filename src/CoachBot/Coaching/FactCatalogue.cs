using System.Collections.Frozen;
using System.Collections.Immutable;

namespace CoachBot.Coaching;

/// <summary>Every fact that a fit check knows, once: the JSON reader, the interview, the page and the tools all read it here.</summary>
public static class FactCatalogue
{
    private const double MostUsd = 1_000_000_000;

    public static ImmutableArray<FactDefinition> All { get; } =
    [
        OneOf("audience", "relationship", "freelancer", "business", "developer"),
        new("needs", new FactKind.SomeOf([
            "style", "format", "task_behaviour", "personal_patterns", "jargon", "knowledge", "fresh_facts", "new_capability", "lower_cost"])),
        new("task", new FactKind.FreeText(2_000)),
        new("one_task", new FactKind.YesNo()),
        OneOf("recurrence", "one_off", "occasional", "regular"),
        new("runs_per_month", new FactKind.WholeNumber(1_000_000_000)),
        new("example_count", new FactKind.WholeNumber(1_000_000_000)),
        OneOf("example_quality", "curated", "mixed", "raw"),
        OneOf("example_balance", "balanced", "one_sided"),
        OneOf("facts_change", "rarely", "monthly", "daily"),
        OneOf("prompting", "untried", "basic", "strong"),
        OneOf("prompting_result", "good", "inconsistent", "poor"),
        OneOf("base_model_ability", "yes", "sometimes", "no"),
        OneOf("probe_result", "specific", "generic", "insufficient"),
        OneOf("sensitivity", "none", "personal", "intimate", "regulated"),
        OneOf("others_consent", "yes", "no", "unknown", "not_needed"),
        new("upload_ok", new FactKind.YesNo()),
        new("local_hardware", new FactKind.YesNo()),
        Amount("cost_per_call_usd", MostUsd, "USD"),
        Amount("tuned_cost_per_call_usd", MostUsd, "USD"),
        Amount("hosting_usd_per_month", MostUsd, "USD a month"),
        Amount("upfront_usd", MostUsd, "USD"),
        Amount("minutes_saved_per_run", 100_000, "minutes"),
        Amount("hourly_rate_usd", MostUsd, "USD"),
        Amount("budget_usd", MostUsd, "USD"),
        Amount("horizon_months", 1_200, "months"),
        OneOf("concern", "none", "distress", "self_harm", "abuse", "control_of_other"),
    ];

    private static readonly FrozenDictionary<string, FactDefinition> ByName = All.ToFrozenDictionary(fact => fact.Name, StringComparer.Ordinal);

    public static FactDefinition? Find(string name) => ByName.GetValueOrDefault(name);

    private static FactDefinition OneOf(string name, params ImmutableArray<string> labels) => new(name, new FactKind.OneOf(labels));

    private static FactDefinition Amount(string name, double most, string unit) => new(name, new FactKind.NumberOrRange(most, unit));
}
