using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CoachBot.Probes.Arms;

/// <summary>Where a trial of the arms stands; kept with the conversation. Immutable.</summary>
public sealed record ArmTrial
{
    public required ArmPlan Plan { get; init; }

    /// <summary>The model that answered; another one is another trial.</summary>
    public required string Model { get; init; }

    /// <summary>What the arms said so far; a resumed run adds to it.</summary>
    public ImmutableArray<ArmAnswer> Answers { get; init; } = [];

    public ImmutableArray<ArmGap> Gaps { get; init; } = [];

    /// <summary>Which arms are held against each other.</summary>
    public ImmutableArray<ArmPair> Compared { get; init; } = ArmPair.All;

    public ImmutableArray<BlindChoice> Choices { get; init; } = [];

    /// <summary>Whether the person finds answers like the best of the model's good enough to use; null until they say.</summary>
    public bool? GoodEnough { get; init; }

    /// <summary>True when the person has had enough: the tally is told, and no more is asked.</summary>
    public bool Ended { get; init; }

    [JsonIgnore]
    public bool HasAnswers => Answers.Length > 0;

    /// <summary>Notes a choice; the same pair again changes what was chosen.</summary>
    public ArmTrial Choose(BlindPair pair, BlindPick pick)
    {
        ArgumentNullException.ThrowIfNull(pair);
        return this with { Choices = Choices.RemoveAll(choice => choice.PairId == pair.Id).Add(new BlindChoice(pair.Id, pair.ArmA, pair.ArmB, pick)) };
    }

    /// <summary>Takes back the last choice.</summary>
    public ArmTrial Undo() => Choices.IsEmpty ? this : this with { Choices = Choices.RemoveAt(Choices.Length - 1) };
}
