using System.Collections.Immutable;

namespace CoachBot.Probes.Arms;

/// <summary>How two arms came off against each other.</summary>
/// <param name="Neither">Choices that preferred none: they count for neither and are left out of the test.</param>
/// <param name="Left">Pairs that are not chosen yet.</param>
public sealed record ArmScore(ArmPair Arms, int FirstWins, int SecondWins, int Neither, int Left)
{
    public int Decided => FirstWins + SecondWins;

    /// <summary>How many of the decided choices settle it; null where there are too few.</summary>
    public int? Limit => SignTest.Limit(Decided);

    /// <summary>The arm that may be called preferred (two-sided sign test, p below 0.05); null where it is not settled.</summary>
    public Arm? Winner => Limit is not { } limit ? null : FirstWins >= limit ? Arms.First : SecondWins >= limit ? Arms.Second : null;

    /// <summary>How many more choices could settle it at best; null where it is settled, or where the pairs that are left are too few.</summary>
    public int? MoreToSettle => Winner is null && SignTest.MoreToSettle(FirstWins, Decided) is var more && more <= Left ? more : null;

    /// <summary>Wins of one of the two.</summary>
    public int WinsOf(Arm arm) => arm == Arms.First ? FirstWins : arm == Arms.Second ? SecondWins : 0;
}

/// <summary>
/// The choices, counted by pair of arms. Tell it when all is chosen or the person ends, and not before: whoever watches the count and stops when it
/// looks good would be right by chance more often than one time in twenty. Until then the choices are blind, and so is the stopping.
/// </summary>
public static class BlindTally
{
    /// <returns>A score for every pair of arms that was chosen or may be; in the order in which they are compared.</returns>
    public static ImmutableArray<ArmScore> Of(ArmTrial trial, BlindDeck deck)
    {
        ArgumentNullException.ThrowIfNull(trial);
        ArgumentNullException.ThrowIfNull(deck);
        var chosen = trial.Choices.Select(choice => choice.PairId).ToHashSet(StringComparer.Ordinal);
        return [.. trial.Compared.Select(arms => Score(arms, trial.Choices, deck.Pairs.Where(pair => !chosen.Contains(pair.Id)))).Where(score => score.Decided + score.Neither + score.Left > 0)];
    }

    private static ArmScore Score(ArmPair arms, IEnumerable<BlindChoice> choices, IEnumerable<BlindPair> open)
    {
        var mine = choices.Where(choice => Is(arms, choice.ArmA, choice.ArmB)).ToList();
        return new ArmScore(
            arms, mine.Count(choice => choice.Preferred == arms.First), mine.Count(choice => choice.Preferred == arms.Second),
            mine.Count(choice => choice.Preferred is null), open.Count(pair => Is(arms, pair.ArmA, pair.ArmB)));
    }

    private static bool Is(ArmPair arms, Arm a, Arm b) => (a == arms.First && b == arms.Second) || (a == arms.Second && b == arms.First);
}
