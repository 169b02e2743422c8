using System.Collections.Immutable;

namespace CoachBot.Probes;

/// <summary>One example of a recurring thing. Texts are the person's own words.</summary>
/// <param name="Id">Names the example within its set.</param>
/// <param name="Situation">What happened, or the brief, or the input.</param>
/// <param name="Action">What the person did, or delivered, or the ideal output.</param>
/// <param name="Response">What came back.</param>
/// <param name="When">Null when unknown.</param>
/// <param name="People">Who is in it, as named by the person.</param>
/// <param name="Source">Where it was read: a file and line, or a conversation.</param>
public sealed record ProbeExample(
    string Id, string Situation, string Action, string Response, Outcome Outcome, DateTimeOffset? When, ImmutableArray<string> People, string Source)
{
    /// <summary>How often the work was sent back; null when not told.</summary>
    public int? Rounds { get; init; }

    /// <summary>How long the work took; null when not told.</summary>
    public double? Minutes { get; init; }

    /// <summary>When the person did it, where known; with <see cref="When"/> it gives the delay of the reply.</summary>
    public DateTimeOffset? ActedAt { get; init; }
}

/// <summary>How an example ended.</summary>
public enum Outcome
{
    Unknown,
    Failed,
    Mixed,
    Worked,
}
