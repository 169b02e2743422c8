using CoachBot.Language;

namespace CoachBot.Knowledge;

/// <summary>
/// What a query's words say about single passages of a collection. It needs the collection's
/// statistics and nothing else of it, so an index that keeps its passages elsewhere gives the same
/// scores as one that has them all at hand. Immutable.
/// </summary>
public sealed class WordSearch(TermStatistics collection)
{
    private readonly QueryRepair _repair = new(collection);
    private readonly double _unknown = Math.Log(1 + ((collection.Documents + 0.5) / 0.5));

    public TermStatistics Collection => collection;

    /// <summary>The query's search terms, with slips mended.</summary>
    public IReadOnlyList<string> Terms(string query) => _repair.Terms(query);

    /// <summary>The passage's BM25 score, see <see cref="ScoredChunk.Lexical"/>.</summary>
    public double Lexical(IReadOnlyList<string> terms, SearchedPassage passage)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(passage);
        double score = 0;
        foreach (var term in terms)
        {
            if (passage.Terms.TryGetValue(term, out var frequency))
                score += Bm25.Gain(collection.InverseDocumentFrequency(term), frequency, passage.Length, collection.MeanLength);
        }

        return score;
    }

    /// <summary>Share of the query's weight in words that the passage has, see <see cref="ScoredChunk.Coverage"/>.</summary>
    public double Coverage(IReadOnlyList<string> terms, SearchedPassage passage)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(passage);
        double all = 0;
        double found = 0;
        foreach (var term in terms.Distinct(StringComparer.Ordinal))
        {
            var weight = collection.InverseDocumentFrequency(term);
            all += weight > 0 ? weight : _unknown;
            found += passage.Terms.ContainsKey(term) ? weight : 0;
        }

        return all > 0 ? found / all : 0;
    }
}
