namespace CoachBot.Language;

/// <summary>
/// Okapi BM25 over a fixed collection: how well each document's terms answer a query's, rare terms
/// counting more and repeated ones less and less. The inverse document frequency is
/// ln(1 + (N - n + 0.5) / (n + 0.5)), which is never negative. Immutable.
/// </summary>
public sealed class Bm25
{
    private readonly Dictionary<string, List<Posting>> _postings = new(StringComparer.Ordinal);
    private readonly int[] _lengths;
    private readonly double _meanLength;
    private readonly double _k1;
    private readonly double _b;

    /// <param name="documents">The terms of each document.</param>
    /// <param name="k1">How soon repetition stops counting.</param>
    /// <param name="b">How far long documents are held back, 0 to 1.</param>
    public Bm25(IReadOnlyList<IReadOnlyList<string>> documents, double k1 = 1.2, double b = 0.75)
    {
        ArgumentNullException.ThrowIfNull(documents);
        _k1 = k1;
        _b = b;
        _lengths = [.. documents.Select(terms => terms.Count)];
        _meanLength = _lengths.Length > 0 ? Math.Max(_lengths.Average(), 1e-9) : 1;
        for (var document = 0; document < documents.Count; document++)
            Add(document, documents[document]);
    }

    /// <summary>Documents in the collection.</summary>
    public int Count => _lengths.Length;

    /// <summary>Every term that a document has, in no particular order.</summary>
    public IReadOnlyCollection<string> Terms => _postings.Keys;

    /// <summary>Weight of a term: 0 for one that no document has.</summary>
    public double InverseDocumentFrequency(string term)
    {
        var found = _postings.TryGetValue(term, out var postings) ? postings.Count : 0;
        return found == 0 ? 0 : Math.Log(1 + ((Count - found + 0.5) / (found + 0.5)));
    }

    /// <summary>A score of 0 or more for every document, in the collection's order. A term counts as often as the query has it.</summary>
    public double[] Score(IEnumerable<string> query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var scores = new double[Count];
        foreach (var term in query)
        {
            if (!_postings.TryGetValue(term, out var postings))
                continue;
            var weight = InverseDocumentFrequency(term) * (_k1 + 1);
            foreach (var (document, frequency) in postings)
            {
                var length = 1 - _b + (_b * _lengths[document] / _meanLength);
                scores[document] += weight * frequency / (frequency + (_k1 * length));
            }
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
