using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CoachBot.Probes;

/// <summary>How many examples ended how.</summary>
public sealed record ProbeBalance(int Worked, int Mixed, int Failed, int Unknown)
{
    [JsonIgnore]
    public int Known => Worked + Mixed + Failed;

    public static ProbeBalance Of(IReadOnlyList<ProbeExample> examples) => new(
        examples.Count(example => example.Outcome == Outcome.Worked),
        examples.Count(example => example.Outcome == Outcome.Mixed),
        examples.Count(example => example.Outcome == Outcome.Failed),
        examples.Count(example => example.Outcome == Outcome.Unknown));
}

/// <summary>
/// The outcomes as the tests need them, good or not. Mixed ones go to whichever side makes the split more even,
/// which is known from the counts alone, before any feature is looked at.
/// </summary>
/// <param name="Rows">Rows of the given examples whose outcome is known, from 0.</param>
/// <param name="Good">For each of these whether it counts as good.</param>
/// <param name="MixedIsGood">Where mixed outcomes went.</param>
public sealed record ProbeOutcomes(ImmutableArray<int> Rows, ImmutableArray<bool> Good, bool MixedIsGood)
{
    /// <summary>Below this share the rarer outcome makes a set one-sided.</summary>
    public const double OneSidedBelow = 0.2;

    public int GoodCount => Good.Count(good => good);

    public int Rarer => Math.Min(GoodCount, Good.Length - GoodCount);

    public bool OneSided => Good.Length > 0 && Rarer < OneSidedBelow * Good.Length;

    public static ProbeOutcomes Of(IReadOnlyList<ProbeExample> examples)
    {
        var balance = ProbeBalance.Of(examples);
        var mixedIsGood = balance.Mixed > 0 && balance.Worked < balance.Failed;
        var known = Enumerable.Range(0, examples.Count).Where(row => examples[row].Outcome != Outcome.Unknown).ToImmutableArray();
        return new ProbeOutcomes(known, [.. known.Select(row => IsGood(examples[row].Outcome, mixedIsGood))], mixedIsGood);
    }

    private static bool IsGood(Outcome outcome, bool mixedIsGood) => outcome == Outcome.Worked || (mixedIsGood && outcome == Outcome.Mixed);
}
