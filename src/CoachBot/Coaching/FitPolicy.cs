using System.Collections.Immutable;

namespace CoachBot.Coaching;

/// <summary>The numbers and words that <see cref="FitEngine"/> decides and explains with; read from <c>prompts/fit-policy.yaml</c>.</summary>
public sealed record FitPolicy
{
    /// <summary>Fewer examples than this are too few for anything but collecting more.</summary>
    public int MinimumExamples { get; init; } = 50;

    /// <summary>From this many on a probe's result can carry a recommendation to fine-tune.</summary>
    public int EnoughExamples { get; init; } = 100;

    /// <summary>How long an investment may take to pay back when the person has not said, in months.</summary>
    public double DefaultHorizonMonths { get; init; } = 24;

    /// <summary>The last day on which the provider facts behind the table are taken as current.</summary>
    public required DateOnly ProviderFactsValidUntil { get; init; }

    /// <summary>How each reason is said and what it rests on, by code.</summary>
    public required ImmutableDictionary<string, ReasonText> Reasons { get; init; }
}

/// <param name="Says">A sentence with <c>{name}</c> where a number or label goes; see <see cref="FitReasons"/> for the names.</param>
/// <param name="Source">A guidance passage or a dated fact, in words.</param>
/// <param name="Passage">The guidance passage's id, or null when the source is a dated fact.</param>
public sealed record ReasonText(string Says, string Source, string? Passage);
