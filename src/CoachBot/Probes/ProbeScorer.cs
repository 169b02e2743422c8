using System.Collections.Immutable;
using CoachBot.Probes.Features;
using CoachBot.Probes.Statistics;

namespace CoachBot.Probes;

/// <summary>How well outcomes of examples that were held out are foretold from the others.</summary>
/// <param name="Accuracy">Share of held-out examples foretold rightly.</param>
/// <param name="Baseline">The same by always saying the most frequent outcome.</param>
/// <param name="Range">Wilson's interval of the accuracy.</param>
/// <param name="P">By permutation: how often shuffled outcomes are foretold as well.</param>
public sealed record Predictability(double Accuracy, double Baseline, Interval Range, double P);

/// <summary>Accuracy on held-out examples after learning from some number of others.</summary>
/// <param name="Spread">The middle eight tenths of the random splits.</param>
public sealed record CurvePoint(int LearntFrom, double Accuracy, Interval Spread);

/// <summary>Foretells held-out outcomes by ten-fold cross-validation, and draws the learning curve. Pure: the seed is chance.</summary>
public static class ProbeScorer
{
    private const int Folds = 10;

    /// <summary>Divisions into folds that are averaged, so that no single lucky one speaks.</summary>
    private const int Repeats = 3;

    /// <summary>With fewer there is nothing to hold out.</summary>
    public const int FewestExamples = 10;

    private const int CurveSplits = 60;

    private static readonly double[] CurveShares = [0.3, 0.45, 0.6, 0.75, 0.9];

    /// <returns>Null where there are too few examples, or only one outcome.</returns>
    public static Predictability? Score(FeatureTable table, ProbeOutcomes outcomes, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(outcomes);
        if (table.Rows < FewestExamples || outcomes.Rarer < 2) return null;
        var dice = new Dice(seed);
        var good = outcomes.Good.ToArray();
        var accuracy = CrossValidate(table, good, dice);
        // Ojala and Garriga, "Permutation tests for studying classifier performance", JMLR 11, 2010; the +1 as Phipson and Smyth 2010 ask.
        var permutations = table.Rows <= 200 ? 499 : 199;
        var asGood = 1;
        for (var i = 0; i < permutations; i++)
        {
            dice.Shuffle(good.AsSpan());
            if (CrossValidate(table, good, dice) >= accuracy - 1e-9) asGood++;
        }

        var baseline = 1 - ((double)outcomes.Rarer / table.Rows);
        return new Predictability(accuracy, baseline, Intervals.Wilson(accuracy * table.Rows, table.Rows), asGood / (permutations + 1.0));
    }

    public static ImmutableArray<CurvePoint> LearningCurve(FeatureTable table, ProbeOutcomes outcomes, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(outcomes);
        if (table.Rows < 2 * FewestExamples || outcomes.Rarer < 2) return [];
        var dice = new Dice(seed);
        var good = GoodRows(outcomes.Good);
        return [.. CurveShares.Select(share => Point(table, good, (int)Math.Round(share * table.Rows), dice))];
    }

    private static CurvePoint Point(FeatureTable table, RowSet good, int learntFrom, Dice dice)
    {
        var accuracies = new double[CurveSplits];
        var rows = Enumerable.Range(0, table.Rows).ToArray();
        for (var split = 0; split < CurveSplits; split++)
        {
            dice.Shuffle(rows.AsSpan());
            var predictor = OutcomePredictor.Learn(table, new RowSet(table.Rows, rows.Take(learntFrom)), good);
            accuracies[split] = rows.Skip(learntFrom).Average(row => predictor.IsGood(row) == good[row] ? 1.0 : 0.0);
        }

        Array.Sort(accuracies);
        return new CurvePoint(learntFrom, accuracies.Average(), new Interval(accuracies[CurveSplits / 10], accuracies[CurveSplits - 1 - (CurveSplits / 10)]));
    }

    private static double CrossValidate(FeatureTable table, bool[] outcomes, Dice dice)
    {
        var good = GoodRows(outcomes);
        var right = 0;
        for (var repeat = 0; repeat < Repeats; repeat++)
        {
            var fold = StratifiedFolds(outcomes, dice);
            for (var held = 0; held < Folds; held++)
            {
                var learntFrom = new RowSet(table.Rows);
                for (var row = 0; row < table.Rows; row++)
                    if (fold[row] != held) learntFrom.Add(row);
                var predictor = OutcomePredictor.Learn(table, learntFrom, good);
                for (var row = 0; row < table.Rows; row++)
                    if (fold[row] == held && predictor.IsGood(row) == outcomes[row]) right++;
            }
        }

        return (double)right / (Repeats * table.Rows);
    }

    // Each fold has its share of both outcomes.
    private static int[] StratifiedFolds(bool[] outcomes, Dice dice)
    {
        var rows = Enumerable.Range(0, outcomes.Length).ToArray();
        dice.Shuffle(rows.AsSpan());
        var fold = new int[outcomes.Length];
        var (good, bad) = (0, outcomes.Count(outcome => outcome));
        foreach (var row in rows) fold[row] = (outcomes[row] ? good++ : bad++) % Folds;
        return fold;
    }

    private static RowSet GoodRows(IReadOnlyList<bool> outcomes)
    {
        var good = new RowSet(outcomes.Count);
        for (var row = 0; row < outcomes.Count; row++)
            if (outcomes[row]) good.Add(row);
        return good;
    }
}
