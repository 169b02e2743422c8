namespace CoachBot.Language;

/// <summary>
/// A classifier whose weights ship beside the lines it was learnt from, so that no start waits for learning. Where the lines were edited
/// since, it is learnt anew, at the first use: some ten seconds, with the same result up to rounding. Safe for concurrent calls.
/// </summary>
public sealed class ShippedClassifier
{
    private readonly string _path;
    private readonly string _key;
    private readonly Func<IReadOnlyList<LabelledLine>> _lines;
    private readonly Func<IReadOnlyList<string>, IReadOnlyList<float[]>> _encode;
    private readonly Lazy<LineClassifier> _classifier;

    /// <param name="path">The file of the weights.</param>
    /// <param name="sources">The files that the lines come from.</param>
    /// <param name="lines">Reads the lines; called at once where they were edited, so that faults in them show at the start.</param>
    /// <exception cref="Input.UnusableFileException">A file has faults.</exception>
    public ShippedClassifier(string path, IEnumerable<string> sources, Func<IReadOnlyList<LabelledLine>> lines, SentenceEncoder encoder)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(encoder);
        (_path, _lines, _encode) = (path, lines, texts => encoder.Encode(texts));
        _key = ClassifierFile.Key(encoder.Id, sources);
        if (ClassifierFile.Find(path, _key) is { } shipped)
        {
            _classifier = new Lazy<LineClassifier>(shipped);
            return;
        }

        var read = lines();
        _classifier = new Lazy<LineClassifier>(() => LineClassifier.Learn(read, _encode));
    }

    /// <summary>Learnt now, where it was edited and has not been used yet.</summary>
    public LineClassifier Value => _classifier.Value;

    /// <summary>A unit vector of 512 numbers for each text.</summary>
    public IReadOnlyList<float[]> Encode(IReadOnlyList<string> texts) => _encode(texts);

    /// <summary>Learns from the lines as they are, and writes the weights.</summary>
    public void Rewrite() => ClassifierFile.Write(_path, _key, LineClassifier.Learn(_lines(), _encode));
}
