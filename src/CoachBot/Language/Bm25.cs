namespace CoachBot.Language;

/// <summary>
/// Okapi BM25 over a fixed collection: how well each document's terms answer a query's, rare terms
/// counting more and repeated ones less and less. Immutable.
/// </summary>
public sealed class Bm25
{
    /// <summary>How soon repetition stops counting, where nothing else is said.</summary>
    public const double DefaultK1 = 1.2;

    /// <summary>How far long documents are held back, 0 to 1, where nothing else is said.</summary>
    public const double DefaultB = 0.75;

    private readonly Dictionary<string, List<Posting>> _postings = new(StringComparer.Ordinal);
    private readonly int[] _lengths;
    private readonly double _k1;
    private readonly double _b;

    /// <param name="documents">The terms of each document.</param>
    /// <param name="k1">How soon repetition stops counting.</param>
    /// <param name="b">How far long documents are held back, 0 to 1.</param>
    public Bm25(IReadOnlyList<IReadOnlyList<string>> documents, double k1 = DefaultK1, double b = DefaultB)
    {
        ArgumentNullException.ThrowIfNull(documents);
        _k1 = k1;
        _b = b;
        _lengths = [.. documents.Select(terms => terms.Count)];
        for (var document = 0; document < documents.Count; document++)
            Add(document, documents[document]);
        Statistics = new TermStatistics(
            _lengths.Length,
            _lengths.Length > 0 ? _lengths.Average() : 0,
            _postings.ToDictionary(pair => pair.Key, pair => pair.Value.Count, StringComparer.Ordinal));
    }

    /// <summary>What is known about the collection as a whole.</summary>
    public TermStatistics Statistics { get; }

    /// <summary>Documents in the collection.</summary>
    public int Count => _lengths.Length;

    /// <summary>What one term of a query adds to a document's score.</summary>
    /// <param name="inverseDocumentFrequency">The term's weight in the collection.</param>
    /// <param name="frequency">How often the document has it.</param>
    /// <param name="length">The document's terms.</param>
    /// <param name="meanLength">A document's terms on average.</param>
    public static double Gain(double inverseDocumentFrequency, int frequency, int length, double meanLength, double k1 = DefaultK1, double b = DefaultB) =>
        inverseDocumentFrequency * (k1 + 1) * frequency / (frequency + (k1 * (1 - b + (b * length / meanLength))));

    /// <summary>A score of 0 or more for every document, in the collection's order. A term counts as often as the query has it.</summary>
    public double[] Score(IEnumerable<string> query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var scores = new double[Count];
        foreach (var term in query)
        {
            if (!_postings.TryGetValue(term, out var postings))
                continue;
            var weight = Statistics.InverseDocumentFrequency(term);
            foreach (var (document, frequency) in postings)
                scores[document] += Gain(weight, frequency, _lengths[document], Statistics.MeanLength, _k1, _b);
        }

        return scores;
    }

    private void Add(int document, IReadOnlyList<string> terms)
    {
        foreach (var group in terms.GroupBy(term => term, StringComparer.Ordinal))
        {
            if (!_postings.TryGetValue(group.Key, out var postings))
                _postings[group.Key] = postings = [];
            postings.Add(new Posting(document, group.Count()));
        }
    }

    [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
    private readonly record struct Posting(int Document, int Frequency);
}
