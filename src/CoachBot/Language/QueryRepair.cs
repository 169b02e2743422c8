namespace CoachBot.Language;

/// <summary>
/// Mends a query's words that no document has: "finetuning" is read as "fine tuning" and "modle" as
/// "model". Only the query is touched, and only where it would find nothing otherwise. Pure.
/// </summary>
public sealed class QueryRepair
{
    /// <summary>A shorter word has too many neighbours to guess from.</summary>
    private const int ShortestMisspelling = 5;

    private const int ShortestPart = 3;
    private readonly TermStatistics _collection;
    private readonly ILookup<int, string> _termsByLength;

    /// <param name="collection">What the documents have.</param>
    public QueryRepair(TermStatistics collection)
    {
        ArgumentNullException.ThrowIfNull(collection);
        _collection = collection;
        _termsByLength = collection.Terms.Where(term => term.Length >= ShortestMisspelling - 1).Order(StringComparer.Ordinal).ToLookup(term => term.Length);
    }

    /// <summary>The query's search terms, mended. A word that nothing is like stays as it is.</summary>
    public IReadOnlyList<string> Terms(string query) =>
        [.. SearchTokenizer.Words(query).Where(word => !StopWords.Contains(word)).SelectMany(Mend)];

    private string[] Mend(string word)
    {
        var term = Stemmer.Stem(word);
        if (word.Length < ShortestMisspelling || Knows(term) || word.Any(char.IsDigit))
            return [term];
        return Split(word) ?? (Neighbour(term) is { } neighbour ? [neighbour] : [term]);
    }

    private string[]? Split(string word)
    {
        for (var at = ShortestPart; at <= word.Length - ShortestPart; at++)
        {
            string[] parts = [Stemmer.Stem(word[..at]), Stemmer.Stem(word[at..])];
            if (Array.TrueForAll(parts, Knows))
                return parts;
        }

        return null;
    }

    /// <summary>The most frequent term that is one slip away; of equally frequent ones the first by alphabet.</summary>
    private string? Neighbour(string term) =>
        Enumerable.Range(term.Length - 1, 3)
            .SelectMany(length => _termsByLength[length])
            .Where(candidate => candidate[0] == term[0] && IsOneSlip(term, candidate))
            .MinBy(_collection.InverseDocumentFrequency);

    private bool Knows(string term) => _collection.InverseDocumentFrequency(term) > 0;

    /// <summary>One letter more, less or other, or two neighbours exchanged.</summary>
    private static bool IsOneSlip(string a, string b)
    {
        var start = 0;
        while (start < Math.Min(a.Length, b.Length) && a[start] == b[start])
            start++;
        if (a.Length != b.Length)
        {
            var (longer, shorter) = a.Length > b.Length ? (a, b) : (b, a);
            return longer.AsSpan(start + 1).SequenceEqual(shorter.AsSpan(start));
        }

        var exchanged = start + 1 < a.Length && a[start] == b[start + 1] && a[start + 1] == b[start];
        return a.AsSpan(start + 1).SequenceEqual(b.AsSpan(start + 1))
            || (exchanged && a.AsSpan(start + 2).SequenceEqual(b.AsSpan(start + 2)));
    }
}
