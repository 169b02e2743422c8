using System.Collections.Immutable;
using CoachBot.Probes.Statistics;

namespace CoachBot.Probes.Arms;

/// <summary>
/// Which examples are held out, by chance with a seed and with each outcome's share. A prompt for one of them is made from the other examples only,
/// so every example may serve the others' prompts, and never its own.
/// </summary>
public sealed record ArmPlan(ulong Seed, ImmutableArray<string> HeldOut)
{
    /// <summary>More than this nobody reads; 21 of 30 choices settle a preference.</summary>
    public const int Most = 30;

    /// <summary>With fewer other examples a prompt could hold nothing worth comparing.</summary>
    public const int FewestOthers = 5;

    /// <returns>Nothing held out where the set is too small.</returns>
    public static ArmPlan Of(ProbeBrief brief, ulong seed, int most = Most)
    {
        ArgumentNullException.ThrowIfNull(brief);
        var usable = brief.Examples.Where(example => example is { Situation.Length: > 0, Action.Length: > 0, Outcome: not Outcome.Unknown }).ToArray();
        if (usable.Length <= FewestOthers) return new ArmPlan(seed, []);
        var dice = new Dice(seed);
        dice.Shuffle(usable.AsSpan());
        var size = Math.Min(Math.Clamp(most, 0, Most), usable.Length);
        var byOutcome = usable.GroupBy(example => example.Outcome).OrderBy(group => group.Key).Select(group => group.ToArray()).ToArray();
        var shares = Shares([.. byOutcome.Select(group => group.Length)], size);
        var chosen = byOutcome.SelectMany((group, at) => group.Take(shares[at])).ToArray();
        dice.Shuffle(chosen.AsSpan());
        return new ArmPlan(seed, [.. chosen.Select(example => example.Id)]);
    }

    /// <summary>Each its share of the size, rounded so that the shares add up to it (largest remainder).</summary>
    private static int[] Shares(int[] counts, int size)
    {
        double all = counts.Sum();
        var exact = counts.Select(count => size * count / all).ToArray();
        var shares = exact.Select(share => (int)share).ToArray();
        foreach (var at in Enumerable.Range(0, counts.Length).OrderByDescending(at => exact[at] - shares[at]).ThenBy(at => at).Take(size - shares.Sum())) shares[at]++;
        return shares;
    }
}
