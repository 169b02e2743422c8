using System.Collections.Immutable;
using CoachBot.Probes.Checks;
using CoachBot.Probes.Styles;

namespace CoachBot.Probes;

/// <summary>What a probe concludes; goes into the fit check as <c>probe_result</c>.</summary>
public enum ProbeResult
{
    Insufficient,
    Generic,
    Specific,
}

/// <summary>Why a probe concludes what it does.</summary>
public enum ProbeReason
{
    /// <summary>Too few examples with a known outcome.</summary>
    TooFewKnown,

    /// <summary>Too few of the rarer outcome.</summary>
    TooFewOfRarer,

    /// <summary>A pattern, and held-out outcomes foretold.</summary>
    PatternForetells,

    /// <summary>A pattern, but held-out outcomes are not foretold.</summary>
    PatternNotForetelling,

    /// <summary>Held-out outcomes are foretold, but by no sure pattern.</summary>
    ForetoldWithoutPattern,

    /// <summary>Neither, and the learning curve still rises.</summary>
    StillRising,

    /// <summary>Neither, and the learning curve is flat.</summary>
    NothingFound,

    /// <summary>Too few works to speak of a style.</summary>
    StyleTooFew,

    /// <summary>The works are too short to show one.</summary>
    StyleTooShort,

    /// <summary>Told apart from generic drafts, and alike.</summary>
    StyleOwn,

    /// <summary>Not told apart from generic drafts.</summary>
    StyleLikeDrafts,

    /// <summary>Told apart, but not alike.</summary>
    StyleUneven,
}

/// <summary>All that a probe found, as codes and figures; <see cref="Words.ProbeWords"/> says it in sentences.</summary>
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
    ProbeReason Reason,
    bool MoreWouldHelp)
{
    /// <summary>How the person's works are written; null where they were not looked at.</summary>
    public StyleReport? Style { get; init; }

    /// <summary>How many examples have the outcome that fewer have.</summary>
    public int Rarer { get; init; }

    /// <summary>What may be called a pattern: q of at most <see cref="Pattern.HighestQ"/>.</summary>
    public ImmutableArray<Pattern> Patterns { get; } = [.. Tested.Where(pattern => pattern.IsCalled)];
}
