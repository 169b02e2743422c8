using System.Collections.Immutable;
using CoachBot.Probes.Features;
using CoachBot.Probes.Statistics;

namespace CoachBot.Probes;

/// <summary>Which outcome goes with a feature.</summary>
public enum Direction
{
    Failed,
    Worked,
}

/// <summary>A feature held against the outcomes.</summary>
/// <param name="Column">The feature.</param>
/// <param name="Support">Examples that have it.</param>
/// <param name="Good">Of these, how many ended well.</param>
/// <param name="Others">Examples that lack it.</param>
/// <param name="OthersGood">Of these, how many ended well.</param>
/// <param name="P">Fisher's exact test, two-sided.</param>
/// <param name="Q">False discovery rate among all that were tested together.</param>
/// <param name="Examples">The examples it rests on: rows of the given list, from 1.</param>
public sealed record Pattern(
    FeatureColumn Column, int Support, int Good, int Others, int OthersGood, double P, double Q, ImmutableArray<int> Examples)
{
    /// <summary>
    /// Nothing above this q is called a pattern. Stricter than the 0.10 that is promised: where nothing goes with anything, sets are called about as often
    /// as the bar says (0.08 called .076 of 2,000 sets of three generators), and the promise has to hold by some bad luck too. At 0.06 five of a hundred true ones fewer are found.
    /// </summary>
    public const double HighestQ = 0.08;

    public bool IsCalled => Q <= HighestQ;

    /// <summary>Share of good ends among examples that have the feature.</summary>
    public double Rate => (double)Good / Support;

    /// <summary>Share of good ends among those that lack it.</summary>
    public double Baseline => (double)OthersGood / Others;

    public double Effect => Rate - Baseline;

    /// <summary>Newcombe's interval of the effect, for this feature taken by itself.</summary>
    public Interval EffectInterval => Intervals.Newcombe(Good, Support, OthersGood, Others);

    public Direction Direction => Effect >= 0 ? Direction.Worked : Direction.Failed;
}
