using System.Collections.Immutable;
using CoachBot.Probes.Checks;

namespace CoachBot.Probes;

/// <summary>What a probe concludes; goes into the fit check as <c>probe_result</c>.</summary>
public enum ProbeResult
{
    Insufficient,
    Generic,
    Specific,
}

/// <summary>All that a probe found, as numbers and sentences; pages and JSON are made from it.</summary>
/// <param name="Examples">How many were read.</param>
/// <param name="Tested">Every feature that was tested, the surest first.</param>
/// <param name="Leanings">Words that lean to one outcome; shown, never claimed.</param>
/// <param name="Reason">Why the result is what it is.</param>
/// <param name="MoreWouldHelp">Whether as many examples again would likely tell more.</param>
public sealed record ProbeReport(
    int Examples,
    ProbeBalance Balance,
    bool OneSided,
    bool MixedIsGood,
    ImmutableArray<ProbeCheck> Checks,
    ImmutableArray<Pattern> Tested,
    ImmutableArray<WordLeaning> Leanings,
    Predictability? Predictability,
    ImmutableArray<CurvePoint> Curve,
    ProbeResult Result,
    string Reason,
    bool MoreWouldHelp)
{
    /// <summary>What may be called a pattern: q of at most <see cref="Pattern.HighestQ"/>.</summary>
    public ImmutableArray<Pattern> Patterns { get; } = [.. Tested.Where(pattern => pattern.IsCalled)];
}
