using System.Collections.Immutable;

namespace CoachBot.Probes.Arms;

/// <summary>Two answers to one situation. Show <see cref="Situation"/>, <see cref="TextA"/> and <see cref="TextB"/>; the arms stay hidden until all is chosen.</summary>
/// <param name="Id">Says nothing of the arms.</param>
/// <param name="TextA">Shown first, or on the left.</param>
public sealed record BlindPair(string Id, string ExampleId, string Situation, string TextA, string TextB, Arm ArmA, Arm ArmB);

/// <summary>Which of a blind pair the person would rather use.</summary>
public enum BlindPick
{
    A,
    B,

    /// <summary>Both or none.</summary>
    Neither,
}

/// <summary>A choice that was made.</summary>
public sealed record BlindChoice(string PairId, Arm ArmA, Arm ArmB, BlindPick Pick)
{
    /// <summary>The arm that was preferred; null for neither.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public Arm? Preferred => Pick switch
    {
        BlindPick.A => ArmA,
        BlindPick.B => ArmB,
        _ => null,
    };
}

/// <summary>A pair that is not shown, because there is nothing to choose.</summary>
public sealed record SkippedPair(string ExampleId, ArmPair Arms, SkipReason Reason);

/// <summary>Why a pair is not shown.</summary>
public enum SkipReason
{
    /// <summary>Both say the same.</summary>
    Identical,

    /// <summary>One of them is empty.</summary>
    Empty,

    /// <summary>One of them is not there: the arm had nothing to ask, or the model did not answer.</summary>
    Missing,
}

/// <summary>All pairs of a trial in the order in which they are shown, and those that are not.</summary>
public sealed record BlindDeck(ImmutableArray<BlindPair> Pairs, ImmutableArray<SkippedPair> Skipped)
{
    /// <returns>The first pair that is not chosen yet; null at the end.</returns>
    public BlindPair? Next(ArmTrial trial)
    {
        ArgumentNullException.ThrowIfNull(trial);
        return trial.Ended ? null : Pairs.FirstOrDefault(pair => trial.Choices.All(choice => choice.PairId != pair.Id));
    }
}
