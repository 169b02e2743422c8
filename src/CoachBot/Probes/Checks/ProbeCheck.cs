using System.Collections.Immutable;

namespace CoachBot.Probes.Checks;

/// <summary>What a person should know about a set before believing what is found in it.</summary>
public enum CheckKind
{
    TooFew,
    UnknownOutcomes,
    OneSidedOutcomes,
    OneSidedTelling,
    NearDuplicates,
    Contradictions,
    MixedTasks,
    TooShort,
    DatesBunched,
}

/// <param name="Says">What was seen and what to do about it.</param>
/// <param name="Examples">Where: rows from 1; empty where it is the whole set.</param>
public sealed record ProbeCheck(CheckKind Kind, string Says, ImmutableArray<int> Examples);
