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

/// <summary>The classifier behind <see cref="IntentRouter"/>, with the signs that a text belongs to any intent at all.</summary>
internal sealed class IntentModel(IReadOnlyList<IntentExample> examples, int classes)
{
    private readonly TextClassifier _classifier = new(examples, classes);

    /// <summary>A logit for each class.</summary>
    internal float[] Logits(string text, float[] vector) => _classifier.Logits(text, vector);

    internal ScopeSigns Signs(string text, float[] vector, float[] logits)
    {
        var best = Array.IndexOf(logits, logits.Max());
        var nearest = -1f;
        foreach (var example in examples)
        {
            if (example.Label == best)
                nearest = MathF.Max(nearest, Vectors.Dot(example.Vector, vector));
        }

        return new ScopeSigns(logits[best], nearest, _classifier.Coverage(text));
    }
}
