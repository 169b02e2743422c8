namespace CoachBot.Language;

/// <summary>A line to learn from.</summary>
public sealed record LabelledLine(string Text, string Label);

/// <summary>Tells which label a line has, learnt from labelled lines: deterministic, safe for concurrent use, and kept in a file by <see cref="ClassifierFile"/>.</summary>
public sealed class LineClassifier
{
    private readonly string[] _labels;
    private readonly TextClassifier _classifier;

    private LineClassifier(string[] labels, TextClassifier classifier) => (_labels, _classifier) = (labels, classifier);

    /// <summary>The labels, in the order of their first lines.</summary>
    public IReadOnlyList<string> Labels => _labels;

    /// <param name="encode">Gives a unit vector of 512 numbers for each text.</param>
    public static LineClassifier Learn(IReadOnlyList<LabelledLine> lines, Func<IReadOnlyList<string>, IReadOnlyList<float[]>> encode)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(encode);
        string[] labels = [.. lines.Select(line => line.Label).Distinct(StringComparer.Ordinal)];
        var vectors = encode([.. lines.Select(line => line.Text)]);
        return new LineClassifier(
            labels, new TextClassifier([.. lines.Select((line, i) => new IntentExample(line.Text, Array.IndexOf(labels, line.Label), vectors[i]))], labels.Length));
    }

    /// <summary>A probability for each of <see cref="Labels"/>; together they are 1.</summary>
    /// <param name="vector">The encoder's 512 numbers for the text.</param>
    public float[] Probabilities(string text, float[] vector)
    {
        var odds = _classifier.Logits(text, vector);
        SoftmaxRegression.Softmax(odds);
        return odds;
    }

    internal void Write(BinaryWriter writer)
    {
        writer.Write(_labels.Length);
        foreach (var label in _labels)
            writer.Write(label);
        _classifier.Write(writer);
    }

    internal static LineClassifier Read(BinaryReader reader)
    {
        var labels = new string[reader.ReadInt32()];
        for (var i = 0; i < labels.Length; i++)
            labels[i] = reader.ReadString();
        return new LineClassifier(labels, TextClassifier.Read(reader));
    }
}
