namespace CoachBot.Language;

/// <summary>
/// What BM25 knows about a collection: how many documents, how long, and how many of them have each
/// term. The inverse document frequency is ln(1 + (N - n + 0.5) / (n + 0.5)), which is never
/// negative. Immutable.
/// </summary>
/// <param name="documents">Documents in the collection.</param>
/// <param name="meanLength">Terms of a document on average.</param>
/// <param name="documentsWith">For each term of the collection, the documents that have it.</param>
public sealed class TermStatistics(int documents, double meanLength, IReadOnlyDictionary<string, int> documentsWith)
{
    /// <summary>Of a collection without documents.</summary>
    public static TermStatistics None { get; } = new(0, 0, new Dictionary<string, int>());

    public int Documents => documents;

    /// <summary>Above 0, so that it can divide.</summary>
    public double MeanLength { get; } = documents > 0 ? Math.Max(meanLength, 1e-9) : 1;

    /// <summary>Every term that a document has, in no particular order.</summary>
    public IEnumerable<string> Terms => documentsWith.Keys;

    /// <summary>Weight of a term: 0 for one that no document has.</summary>
    public double InverseDocumentFrequency(string term)
    {
        var found = documentsWith.GetValueOrDefault(term);
        return found == 0 ? 0 : Math.Log(1 + ((documents - found + 0.5) / (found + 0.5)));
    }
}
