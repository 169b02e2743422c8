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
    UnlikeRealMix,
}

/// <summary>A finding; <see cref="Words.ProbeWords"/> says what was seen and what to do about it.</summary>
/// <param name="Examples">Where: rows from 1; empty where it is the whole set.</param>
/// <param name="Figures">What its sentence is filled with.</param>
public sealed record ProbeCheck(CheckKind Kind, ImmutableArray<int> Examples, params ImmutableArray<CheckFigure> Figures);

/// <summary>A number, or the code of something that the wording has a name for.</summary>
public abstract record CheckFigure(string Name)
{
    /// <param name="Name">The variable in the sentence.</param>
    public sealed record Count(string Name, int Number) : CheckFigure(Name);

    /// <param name="Code">A key of the wording.</param>
    public sealed record Term(string Name, string Code) : CheckFigure(Name);

    /// <param name="Text">The person's own words, shown as they are.</param>
    public sealed record Said(string Name, string Text) : CheckFigure(Name);

    /// <param name="Number">0 to 1; said in per cent.</param>
    public sealed record Share(string Name, double Number) : CheckFigure(Name);
}
