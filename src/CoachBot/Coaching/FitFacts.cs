using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CoachBot.Coaching;

/// <summary>What is known of a situation. Every fact is optional; a missing one is unknown. Immutable.</summary>
[JsonConverter(typeof(FitFactsJsonConverter))]
public sealed record FitFacts
{
    public static FitFacts None { get; } = new(ImmutableSortedDictionary.Create<string, FactValue>(StringComparer.Ordinal));

    private FitFacts(ImmutableSortedDictionary<string, FactValue> known) => Known = known;

    /// <summary>Known values by fact name.</summary>
    public ImmutableSortedDictionary<string, FactValue> Known { get; }

    public FactValue? this[string name] => Known.GetValueOrDefault(name);

    public string? Audience => Label("audience");

    public ImmutableSortedSet<string>? Needs => (this["needs"] as FactValue.Choices)?.Labels;

    public string? Task => (this["task"] as FactValue.Words)?.Text;

    public bool? OneTask => Flag("one_task");

    public string? Recurrence => Label("recurrence");

    public int? RunsPerMonth => Count("runs_per_month");

    public int? ExampleCount => Count("example_count");

    public string? ExampleQuality => Label("example_quality");

    public string? ExampleBalance => Label("example_balance");

    public string? FactsChange => Label("facts_change");

    public string? Prompting => Label("prompting");

    public string? PromptingResult => Label("prompting_result");

    public string? BaseModelAbility => Label("base_model_ability");

    public string? ProbeResult => Label("probe_result");

    public string? Sensitivity => Label("sensitivity");

    public string? OthersConsent => Label("others_consent");

    public bool? UploadOk => Flag("upload_ok");

    public string? Concern => Label("concern");

    public FactValue.Amount? Amount(string name) => this[name] as FactValue.Amount;

    public bool IsKnown(string name) => Known.ContainsKey(name);

    /// <exception cref="ArgumentException">The name is in no catalogue: a fault of the caller, not of a person.</exception>
    public FitFacts With(string name, FactValue value) => FactCatalogue.Find(name) is null
        ? throw new ArgumentException($"There is no fact called {name}.", nameof(name))
        : new FitFacts(Known.SetItem(name, value));

    public FitFacts Without(string name) => new(Known.Remove(name));

    public FitFacts With(FitFacts others) => new(Known.SetItems(others.Known));

    public bool Equals(FitFacts? other) =>
        other is not null && Known.Count == other.Known.Count
        && Known.All(fact => other.Known.TryGetValue(fact.Key, out var value) && value == fact.Value);

    public override int GetHashCode() =>
        Known.Aggregate(17, (hash, fact) => HashCode.Combine(hash, StringComparer.Ordinal.GetHashCode(fact.Key), fact.Value));

    private string? Label(string name) => (this[name] as FactValue.Choice)?.Label;

    private bool? Flag(string name) => (this[name] as FactValue.Flag)?.Value;

    private int? Count(string name) => (this[name] as FactValue.Count)?.Value;
}
