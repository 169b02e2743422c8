using CoachBot.Probes.Statistics;

namespace CoachBot.Probes.Styles;

/// <summary>How alike rows are, and how well works are told from drafts that were held out. Pure: the dice are chance.</summary>
internal static class StyleScorer
{
    private const int Folds = 10;

    private const int Permutations = 199;

    /// <summary>The mean cosine of the pairs of one group's rows (Cosine Delta: Evert and others, Digital Scholarship in the Humanities 32, 2017).</summary>
    public static double Alike(IReadOnlyList<double[]> rows)
    {
        // The sum over all pairs is the square of the sum less the squares.
        var unit = rows.Select(Unit).ToArray();
        var n = unit.Length;
        return n < 2 ? 0 : (Dot(Sum(unit), Sum(unit)) - unit.Sum(row => Dot(row, row))) / ((double)n * (n - 1));
    }

    /// <summary>The share of pairs of rows that lie on the same side of the other writers (cosine above 0): half of them where the rows are by as many hands.</summary>
    public static double ShareAlike(IReadOnlyList<double[]> rows)
    {
        var (alike, pairs) = (0, 0);
        for (var i = 0; i < rows.Count; i++)
        {
            for (var j = 0; j < i; j++, pairs++)
                if (Dot(rows[i], rows[j]) > 0) alike++;
        }

        return pairs == 0 ? 0 : (double)alike / pairs;
    }

    /// <returns>The rows nearest to the middle of the given ones, in their own order.</returns>
    public static int[] Nearest(double[][] rows, double[][] to, int count)
    {
        var middle = Centre(SumOf(to, _ => true), (new double[to[0].Length], 0));
        return [.. Enumerable.Range(0, rows.Length).OrderBy(row => Distance(rows[row], middle)).Take(count).Order()];
    }

    /// <summary>The mean cosine of the pairs of a row of each group.</summary>
    public static double Alike(IReadOnlyList<double[]> rows, IReadOnlyList<double[]> others) =>
        Dot(Sum([.. rows.Select(Unit)]), Sum([.. others.Select(Unit)])) / ((double)rows.Count * others.Count);

    /// <summary>Works told from drafts by the nearer centre, ten-fold cross-validated, and how often shuffled labels do as well.</summary>
    /// <param name="works">How many of the rows, from the first, are works.</param>
    public static (double Auc, double P) TellApart(double[][] rows, int works, Dice dice)
    {
        var isWork = rows.Select((_, row) => row < works).ToArray();
        var auc = CrossValidated(rows, isWork, dice);
        var asGood = 1;
        for (var i = 0; i < Permutations; i++)
        {
            dice.Shuffle(isWork.AsSpan());
            if (CrossValidated(rows, isWork, dice) >= auc) asGood++;
        }

        return (auc, asGood / (Permutations + 1.0));
    }

    private static double CrossValidated(double[][] rows, bool[] isWork, Dice dice)
    {
        var order = Enumerable.Range(0, rows.Length).ToArray();
        dice.Shuffle(order.AsSpan());
        var (nextWork, nextDraft) = (0, 0);
        var fold = new int[rows.Length];
        foreach (var row in order) fold[row] = (isWork[row] ? nextWork++ : nextDraft++) % Folds;
        // The nearer centre by sums: all rows of a kind once, and for each fold less its own.
        var (own, other) = (SumOf(rows, row => isWork[row]), SumOf(rows, row => !isWork[row]));
        var scores = new double[rows.Length];
        for (var held = 0; held < Folds; held++)
        {
            var of = held;
            var (heldOwn, heldOther) = (SumOf(rows, row => fold[row] == of && isWork[row]), SumOf(rows, row => fold[row] == of && !isWork[row]));
            var (centre, otherCentre) = (Centre(own, heldOwn), Centre(other, heldOther));
            foreach (var row in order)
                if (fold[row] == held) scores[row] = Distance(rows[row], otherCentre) - Distance(rows[row], centre);
        }

        return AreaUnderCurve.Of([.. order.Where(row => isWork[row]).Select(row => scores[row])], [.. order.Where(row => !isWork[row]).Select(row => scores[row])]);
    }

    private static (double[] Sum, int Count) SumOf(double[][] rows, Func<int, bool> isIn)
    {
        var sum = new double[rows[0].Length];
        var count = 0;
        for (var row = 0; row < rows.Length; row++)
        {
            if (!isIn(row)) continue;
            count++;
            var values = rows[row];
            for (var i = 0; i < sum.Length; i++) sum[i] += values[i];
        }

        return (sum, count);
    }

    private static double[] Centre((double[] Sum, int Count) all, (double[] Sum, int Count) held)
    {
        var centre = new double[all.Sum.Length];
        var count = Math.Max(1, all.Count - held.Count);
        for (var i = 0; i < centre.Length; i++) centre[i] = (all.Sum[i] - held.Sum[i]) / count;
        return centre;
    }

    private static double Distance(double[] one, double[] other)
    {
        var sum = 0.0;
        for (var i = 0; i < one.Length; i++) sum += (one[i] - other[i]) * (one[i] - other[i]);
        return sum;
    }

    private static double[] Unit(double[] row)
    {
        var norm = Math.Sqrt(Dot(row, row));
        return norm < 1e-12 ? row : [.. row.Select(value => value / norm)];
    }

    private static double[] Sum(double[][] rows)
    {
        var sum = new double[rows[0].Length];
        foreach (var row in rows)
            for (var i = 0; i < sum.Length; i++) sum[i] += row[i];
        return sum;
    }

    private static double Dot(double[] one, double[] other)
    {
        var sum = 0.0;
        for (var i = 0; i < one.Length; i++) sum += one[i] * other[i];
        return sum;
    }
}
