namespace CoachBot.Language;

/// <summary>A training text with its class and its sentence vector.</summary>
internal sealed record IntentExample(string Text, int Label, float[] Vector);

/// <summary>Signs that a text belongs to one of the known intents; each is higher the surer.</summary>
/// <param name="Logit">The best class's logit.</param>
/// <param name="Nearest">Cosine of the nearest training text of that class.</param>
/// <param name="Coverage">Share of the words that training knows.</param>
internal sealed record ScopeSigns(double Logit, double Nearest, double Coverage)
{
    internal double[] ToArray() => [Logit, Nearest, Coverage];
}

/// <summary>The classifier behind <see cref="IntentRouter"/>: words, word pieces and the sentence vector in one regression.</summary>
internal sealed class IntentModel
{
    private readonly IReadOnlyList<IntentExample> _examples;
    private readonly IntentFeatures _features;
    private readonly float[] _mean;
    private readonly SoftmaxRegression _regression;

    internal IntentModel(IReadOnlyList<IntentExample> examples, int classes)
    {
        _examples = examples;
        _features = new IntentFeatures([.. examples.Select(example => example.Text)], out var sparse);
        _mean = Mean(examples);
        _regression = SoftmaxRegression.Train(
            [.. examples.Select((example, i) => new IntentInput(sparse[i], Centred(example.Vector)))], [.. examples.Select(example => example.Label)], _features.Count, classes);
    }

    /// <summary>A logit for each class.</summary>
    internal float[] Logits(string text, float[] vector) => _regression.Logits(Input(text, vector));

    internal ScopeSigns Signs(string text, float[] vector, float[] logits)
    {
        var best = Array.IndexOf(logits, logits.Max());
        var nearest = -1f;
        foreach (var example in _examples)
        {
            if (example.Label == best)
                nearest = MathF.Max(nearest, Vectors.Dot(example.Vector, vector));
        }

        return new ScopeSigns(logits[best], nearest, _features.Coverage(text));
    }

    private IntentInput Input(string text, float[] vector) => new(_features.Of(text), Centred(vector));

    private float[] Centred(float[] vector)
    {
        var centred = new float[vector.Length];
        for (var i = 0; i < vector.Length; i++)
            centred[i] = vector[i] - _mean[i];
        return centred;
    }

    private static float[] Mean(IReadOnlyList<IntentExample> examples)
    {
        var mean = new float[SentenceEncoder.Dimensions];
        foreach (var example in examples)
        {
            for (var i = 0; i < mean.Length; i++)
                mean[i] += example.Vector[i] / examples.Count;
        }

        return mean;
    }
}
