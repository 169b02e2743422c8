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
        var middle = Mean(to, Enumerable.Range(0, to.Length));
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
        var scores = new double[rows.Length];
        for (var held = 0; held < Folds; held++)
        {
            var learnt = order.Where(row => fold[row] != held).ToArray();
            var (own, other) = (Mean(rows, learnt.Where(row => isWork[row])), Mean(rows, learnt.Where(row => !isWork[row])));
            foreach (var row in order.Where(row => fold[row] == held)) scores[row] = Distance(rows[row], other) - Distance(rows[row], own);
        }

        return AreaUnderCurve.Of([.. order.Where(row => isWork[row]).Select(row => scores[row])], [.. order.Where(row => !isWork[row]).Select(row => scores[row])]);
    }

    private static double[] Mean(double[][] rows, IEnumerable<int> members)
    {
        var sum = new double[rows[0].Length];
        var count = 0;
        foreach (var row in members)
        {
            for (var i = 0; i < sum.Length; i++) sum[i] += rows[row][i];
            count++;
        }

        for (var i = 0; i < sum.Length; i++) sum[i] /= Math.Max(1, count);
        return sum;
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
