using CoachBot.Knowledge.Questions;
using CoachBot.Language;

namespace CoachBot.Knowledge;

/// <summary>
/// Orders what search found for a question and its audience. The base is the hybrid ranking of words
/// and meaning; because every heading says which question its passage answers, likeness to the
/// heading is added, and passages for the asker's audience come before those for others. Pure.
/// </summary>
public sealed class PassageRanker(Vocabulary vocabulary)
{
    /// <summary>Weight of words that the synonyms add, where the question's own weigh 1.</summary>
    private const double AddedWeight = 0.5;

    private const double HeadingWeight = 0.5;
    private const double OwnAudience = 0.2;
    private const double OtherAudience = -0.2;

    /// <summary>Where nobody knows who asks, what is for everybody comes first.</summary>
    private const double OneAudience = -0.08;

    /// <param name="question">What is asked.</param>
    /// <param name="found">Passages found with the question's own words.</param>
    /// <param name="foundMore">Passages found with the synonyms' words added; empty if there are none.</param>
    /// <param name="headings">The encoder's cosine of the question with each passage's heading, by passage id.</param>
    public IReadOnlyList<RankedPassage> Rank(
        Question question, IReadOnlyList<ScoredChunk> found, IReadOnlyList<ScoredChunk> foundMore, IReadOnlyDictionary<string, double> headings)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(headings);
        var own = found.ToDictionary(hit => hit.Chunk.Passage, StringComparer.Ordinal);
        var more = foundMore.ToDictionary(hit => hit.Chunk.Passage, StringComparer.Ordinal);
        ScoredChunk[] all = [.. found.Concat(foundMore).DistinctBy(hit => hit.Chunk.Passage, StringComparer.Ordinal)];
        var words = Array.ConvertAll(all, hit =>
        {
            var alone = own.GetValueOrDefault(hit.Chunk.Passage)?.Lexical ?? 0;
            var with = more.GetValueOrDefault(hit.Chunk.Passage)?.Lexical ?? alone;
            return alone + (AddedWeight * Math.Max(0, with - alone));
        });
        var hybrid = HybridRanking.Combine(words, Array.ConvertAll(all, hit => hit.Semantic));
        return
        [
            .. all.Select((hit, i) => Judge(question, hit, hybrid[i], headings[hit.Chunk.Passage])).OrderByDescending(passage => passage.Score),
        ];
    }

    private RankedPassage Judge(Question question, ScoredChunk hit, double hybrid, double heading) => new(
        hit.Chunk,
        hybrid + (HeadingWeight * heading) + Audience(question.Audience, hit.Chunk.Audience),
        heading,
        hit.Semantic,
        Coverage(question, hit.Chunk));

    /// <summary>A passage for one audience alone is the better answer for it and the worse one for others.</summary>
    private static double Audience(string? asker, IReadOnlyList<string> readers) => (asker, readers.Count) switch
    {
        (null, 1) => OneAudience,
        (null, _) or (_, 0) => 0,
        (_, 1 or 2) => readers.Contains(asker, StringComparer.Ordinal) ? OwnAudience / readers.Count : OtherAudience,
        _ => readers.Contains(asker, StringComparer.Ordinal) ? 0 : OtherAudience,
    };

    private double Coverage(Question question, Chunk chunk)
    {
        var has = SearchTokenizer.Terms(chunk.SearchText).ToHashSet(StringComparer.Ordinal);
        double all = 0;
        double found = 0;
        foreach (var term in question.Terms.Distinct(StringComparer.Ordinal))
        {
            var weight = vocabulary.Weight(term);
            all += weight;
            found += has.Contains(term) ? weight : question.Covered.Contains(term) ? weight / 2 : 0;
        }

        // A question of stop words alone, such as "who are you", is covered where the synonyms know it.
        return all > 0 ? found / all : question.Adds.Length > 0 ? 1 : 0;
    }
}
