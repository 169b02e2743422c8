namespace CoachBot.Language;

/// <summary>Tells the class of a text from its words, pieces of words and sentence vector, in one regression learnt from examples.</summary>
internal sealed class TextClassifier
{
    private readonly IntentFeatures _features;
    private readonly float[] _mean;
    private readonly SoftmaxRegression _regression;

    internal TextClassifier(IReadOnlyList<IntentExample> examples, int classes)
    {
        _features = new IntentFeatures([.. examples.Select(example => example.Text)], out var sparse);
        _mean = Mean(examples);
        _regression = SoftmaxRegression.Train(
            [.. examples.Select((example, i) => new IntentInput(sparse[i], Centred(example.Vector)))], [.. examples.Select(example => example.Label)], _features.Count, classes);
    }

    private TextClassifier(BinaryReader reader)
    {
        _features = IntentFeatures.Read(reader);
        _mean = new float[SentenceEncoder.Dimensions];
        for (var i = 0; i < _mean.Length; i++)
            _mean[i] = reader.ReadSingle();
        _regression = SoftmaxRegression.Read(reader);
    }

    /// <summary>A logit for each class.</summary>
    internal float[] Logits(string text, float[] vector) => _regression.Logits(new IntentInput(_features.Of(text), Centred(vector)));

    /// <inheritdoc cref="IntentFeatures.Coverage"/>
    internal float Coverage(string text) => _features.Coverage(text);

    /// <summary>Writes what was learnt, the weights quantised to int8.</summary>
    internal void Write(BinaryWriter writer)
    {
        _features.Write(writer);
        foreach (var number in _mean)
            writer.Write(number);
        _regression.Write(writer);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    internal static TextClassifier Read(BinaryReader reader) => new(reader);

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
