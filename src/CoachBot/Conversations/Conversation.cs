using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CoachBot.Coaching;
using CoachBot.Probes.Collecting;
using CoachBot.Safety;

namespace CoachBot.Conversations;

/// <summary>Where one conversation stands. Immutable; saved as JSON under a version number with each turn.</summary>
public sealed record Conversation
{
    public required string PersonId { get; init; }

    public required string Id { get; init; }

    /// <summary>Counts the turns taken; guards against two writers.</summary>
    public int Version { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>What the person has told. What-ifs never get in here.</summary>
    public FitFacts Facts { get; init; } = FitFacts.None;

    /// <summary>The facts that are decided on: what was told, and what safety noticed; a doubt over a part of an example is no fact.</summary>
    [JsonIgnore]
    public FitFacts FactsWithConcern =>
        Safety is { Concern: Concern.None } or { Concern: Concern.Distress, IsGuess: true } ? Facts : Facts.With("concern", new FactValue.Choice(Safety.Concern.Name()));

    /// <summary>The words that a fact was read from, by fact name.</summary>
    public ImmutableSortedDictionary<string, string> Heard { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>What safety has noticed; it holds for the whole conversation.</summary>
    public SafetyState Safety { get; init; } = SafetyState.Calm;

    /// <summary>The flow that is running, or null.</summary>
    public string? Flow { get; init; }

    /// <summary>The slot last asked and not yet answered, or null.</summary>
    public string? Slot { get; init; }

    /// <summary>Slots that were skipped or cannot be answered: not asked again.</summary>
    public ImmutableSortedSet<string> Skipped { get; init; } = [];

    /// <summary>Slots in the order in which they were asked, for going back.</summary>
    public ImmutableArray<string> Asked { get; init; } = [];

    /// <summary>What the offers of the last reply send, in their order, while no question is open: a number picks one.</summary>
    public ImmutableArray<string> Offered { get; init; } = [];

    /// <summary>True when the last reply asked whether to delete everything.</summary>
    public bool AsksToForget { get; init; }

    /// <summary>What the person said to a language model elsewhere reading along.</summary>
    public ModelConsent ModelConsent { get; init; }

    /// <summary>The examples of the pattern probe; null before the first.</summary>
    public ProbeSet? Probe { get; init; }

    /// <summary>The verdict given last, by what was known then; null before the first.</summary>
    public FitDecision? Decision { get; init; }
}
