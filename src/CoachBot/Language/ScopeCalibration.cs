namespace CoachBot.Language;

/// <summary>
/// Turns <see cref="ScopeSigns"/> into the probability that a text belongs to a known intent. It is
/// learnt from rehearsals: some intents are hidden, a model is trained without them, and texts of
/// the hidden intents must then be told from unseen texts of the others.
/// </summary>
internal sealed class ScopeCalibration
{
    private const int Rehearsals = 3;

    /// <summary>A rehearsal with more texts would take longer and teach no more.</summary>
    private const int RehearsalTexts = 1500;

    private const int Steps = 500;

    /// <summary>Used where there are too few intents to hide any; measured on public sets.</summary>
    private static readonly ScopeCalibration Default = new([0, 0.5, 0.75], [1, 1, 1], [1, 8, 4], -1);

    private readonly double[] _means;
    private readonly double[] _deviations;
    private readonly double[] _weights;
    private readonly double _bias;

    private ScopeCalibration(double[] means, double[] deviations, double[] weights, double bias)
    {
        _means = means;
        _deviations = deviations;
        _weights = weights;
        _bias = bias;
    }

    internal static ScopeCalibration Learn(IReadOnlyList<IntentExample> examples, int classes)
    {
        if (classes < 2 * Rehearsals || examples.Count < 4 * classes)
            return Default;
        var some = Sample(examples);
        var rows = new List<(double[] Signs, bool InScope)>[Rehearsals];
        Parallel.For(0, Rehearsals, hidden => rows[hidden] = Rehearse(some, classes, hidden));
        return Fit([.. rows.SelectMany(list => list)]);
    }

    /// <summary>0 to 1; 0.5 where a text is as likely to belong as not.</summary>
    internal double Probability(ScopeSigns signs)
    {
        var values = signs.ToArray();
        var sum = _bias;
        for (var i = 0; i < values.Length; i++)
            sum += _weights[i] * (values[i] - _means[i]) / _deviations[i];
        return 1 / (1 + Math.Exp(-sum));
    }

    /// <summary>Every so many-th text of each class, so that classes stay as frequent as they are.</summary>
    private static List<IntentExample> Sample(IReadOnlyList<IntentExample> examples)
    {
        var step = Math.Max(1, (examples.Count + RehearsalTexts - 1) / RehearsalTexts);
        return [.. examples.GroupBy(example => example.Label).OrderBy(group => group.Key).SelectMany(group => group.Where((_, i) => i % step == 0))];
    }

    private static List<(double[] Signs, bool InScope)> Rehearse(List<IntentExample> examples, int classes, int hidden)
    {
        var train = new List<IntentExample>();
        var test = new List<IntentExample>();
        for (var i = 0; i < examples.Count; i++)
            (examples[i].Label % Rehearsals == hidden || i % Rehearsals == hidden ? test : train).Add(examples[i]);
        var model = new IntentModel(train, classes);
        return test.ConvertAll(example =>
            (model.Signs(example.Text, example.Vector, model.Logits(example.Text, example.Vector)).ToArray(), example.Label % Rehearsals != hidden));
    }

    /// <summary>Logistic regression on standardised signs by gradient descent; both sides weigh the same.</summary>
    private static ScopeCalibration Fit(List<(double[] Signs, bool InScope)> rows)
    {
        var signs = rows[0].Signs.Length;
        double[] means = [.. Enumerable.Range(0, signs).Select(s => rows.Average(row => row.Signs[s]))];
        double[] deviations = [.. means.Select((mean, s) => Math.Sqrt(rows.Average(row => Math.Pow(row.Signs[s] - mean, 2))) + 1e-6)];
        var calibration = new ScopeCalibration(means, deviations, new double[signs], 0);
        double inside = rows.Count(row => row.InScope);
        for (var step = 0; step < Steps; step++)
            calibration = calibration.Improve(rows, inside);
        return calibration;
    }

    private ScopeCalibration Improve(List<(double[] Signs, bool InScope)> rows, double inside)
    {
        var gradient = new double[_weights.Length];
        double bias = 0;
        foreach (var (signs, inScope) in rows)
        {
            var weight = inScope ? 0.5 / inside : 0.5 / (rows.Count - inside);
            var error = weight * (Probability(new ScopeSigns(signs[0], signs[1], signs[2])) - (inScope ? 1 : 0));
            bias += error;
            for (var i = 0; i < gradient.Length; i++)
                gradient[i] += error * (signs[i] - _means[i]) / _deviations[i];
        }

        // More of a sign never means less: a weight that chance would make negative is 0.
        return new ScopeCalibration(
            _means, _deviations, [.. _weights.Select((weight, i) => Math.Max(0, weight - gradient[i]))], _bias - bias);
    }
}
