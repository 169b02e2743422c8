using System.Globalization;
using CoachBot.Language;

namespace CoachBot.Knowledge.Qdrant;

/// <summary>
/// The statistics behind BM25's scores, of one tenant's points, counted by Qdrant: the documents that
/// have each term (a facet) and the lengths (another). Kept for a while, because every search needs them
/// and few change them; other programs' changes are seen when they are counted again.
/// </summary>
internal sealed class QdrantStatistics(TimeProvider time)
{
    private static readonly TimeSpan Freshness = TimeSpan.FromMinutes(1);

    private volatile Counted? _counted;

    /// <summary>The passages have changed.</summary>
    internal void Forget() => _counted = null;

    internal async Task<WordSearch> GetAsync(QdrantPoints points, CancellationToken cancellation)
    {
        if (_counted is { } counted && time.GetElapsedTime(counted.At) < Freshness) return counted.Words;
        var at = time.GetTimestamp();
        var lengths = await points.CountByAsync("length", cancellation);
        var terms = await points.CountByAsync("terms", cancellation);
        var passages = lengths.Sum(length => length.Count);
        var all = lengths.Sum(length => long.Parse(length.Value, CultureInfo.InvariantCulture) * length.Count);
        var words = new WordSearch(new TermStatistics(
            passages, passages > 0 ? (double)all / passages : 0, terms.ToDictionary(term => term.Value, term => term.Count, StringComparer.Ordinal)));
        _counted = new Counted(words, at);
        return words;
    }

    private sealed record Counted(WordSearch Words, long At);
}
