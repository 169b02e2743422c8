namespace CoachBot.Language;

/// <summary>Ranks a fixed collection of texts for a query by words and by meaning. Immutable after it is built.</summary>
public sealed class HybridRanker
{
    private readonly Bm25 _lexical;
    private readonly QueryRepair _repair;
    private readonly SentenceEncoder? _encoder;
    private readonly float[][] _vectors = [];

    /// <param name="texts">The collection.</param>
    /// <param name="encoder">Leaves meaning out of the ranking if null.</param>
    public HybridRanker(IReadOnlyList<string> texts, SentenceEncoder? encoder)
    {
        _lexical = new Bm25([.. texts.Select(text => SearchTokenizer.Terms(text).ToList())]);
        _repair = new QueryRepair(_lexical.Statistics);
        _encoder = encoder;
        if (encoder is not null)
            _vectors = encoder.Encode([.. texts.Select(SearchTokenizer.Flatten)]);
    }

    /// <summary>The best <paramref name="count"/> documents, best first; of equals the earlier one first.</summary>
    public IReadOnlyList<RankedDocument> Rank(string query, int count)
    {
        var lexical = _lexical.Score(_repair.Terms(query));
        double[] scores = lexical;
        if (_encoder is not null)
        {
            var vector = _encoder.Encode(SearchTokenizer.Flatten(query));
            scores = HybridRanking.Combine(lexical, Array.ConvertAll(_vectors, v => (double)Vectors.Dot(v, vector)));
        }

        return
        [
            .. scores.Select((score, document) => new RankedDocument(document, score))
                .OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Document).Take(count),
        ];
    }
}

/// <summary>A document's place in the collection and its score for one query.</summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
public readonly record struct RankedDocument(int Document, double Score);
