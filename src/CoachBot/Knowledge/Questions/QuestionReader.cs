using System.Text.RegularExpressions;
using CoachBot.Language;

namespace CoachBot.Knowledge.Questions;

/// <summary>Reads what a question asks for: mends slips, adds the guidance's words, finds who asks. Pure.</summary>
/// <param name="vocabulary">The guidance's words.</param>
/// <param name="synonyms">Askers' words for them.</param>
/// <param name="words">Words that tell the subject.</param>
/// <param name="versions">The versions of models that the guidance knows.</param>
/// <param name="isWord">Whether something is an ordinary English word, which is never taken for a slip.</param>
public sealed partial class QuestionReader(Vocabulary vocabulary, Synonyms synonyms, QuestionWords words, ModelVersions versions, Func<string, bool> isWord)
{
    /// <summary>More than any question needs; what follows is not read.</summary>
    private const int LongestText = 4000;

    /// <summary>A longer message is a story around a question: then only its sentences that ask are searched for.</summary>
    private const int LongestQuestion = 45;

    /// <param name="text">What the person wrote, at any length.</param>
    /// <param name="audience">Who asks if it is known already; else it is read from the text.</param>
    public Question Read(string text, string? audience)
    {
        ArgumentNullException.ThrowIfNull(text);
        var flat = SearchTokenizer.Flatten(text.Length > LongestText ? text[..LongestText] : text);
        var asked = Mend(Focus(flat));
        string[] all = [.. SearchTokenizer.Words(asked)];
        var stems = Array.ConvertAll(all, Stemmer.Stem);
        var (adds, positions) = synonyms.Expand(stems);
        int[] content = [.. Enumerable.Range(0, all.Length).Where(i => !StopWords.Contains(all[i]) && !words.Noise.Contains(all[i]))];
        return new Question(
            asked,
            [.. content.Select(i => stems[i])],
            content.Where(positions.Contains).Select(i => stems[i]).ToHashSet(StringComparer.Ordinal),
            Foreign(stems, content, positions),
            adds,
            audience ?? Asker(flat),
            words.Subject.Positions(stems).Count,
            words.Tuning.Positions(stems).Count,
            words.Maybe.Positions(stems).Count,
            words.Unknowable.In(stems) || versions.AsksPriceOfUnknown(asked),
            words.Shows.In(stems));
    }

    private double Foreign(string[] stems, int[] content, IReadOnlySet<int> covered)
    {
        var byChance = words.Foreign.Positions(stems);
        return content.DistinctBy(i => stems[i], StringComparer.Ordinal)
            .Sum(i => byChance.Contains(i) ? 1 : covered.Contains(i) ? 0 : vocabulary.Foreignness(stems[i]));
    }

    private string? Asker(string text)
    {
        var stems = PhraseSet.Stems(text);
        return words.Audiences.Select(audience => (audience.Audience, audience.Phrases.Positions(stems).Count))
            .Where(found => found.Count > 0).OrderByDescending(found => found.Count).Select(found => found.Audience).FirstOrDefault();
    }

    private string Mend(string text) => Letters().Replace(text, match =>
    {
        var word = match.Value.ToLowerInvariant();
        return StopWords.Contains(word) || words.Noise.Contains(word) || isWord(word) ? match.Value : vocabulary.Correct(word) ?? match.Value;
    });

    /// <summary>The sentences with a question mark, else the last one, of a long message.</summary>
    private static string Focus(string text)
    {
        if (text.Count(char.IsWhiteSpace) < LongestQuestion)
            return text;
        string[] sentences = [.. SentenceEnds().Split(text).Where(sentence => sentence.Length > 0)];
        string[] asking = [.. sentences.Where(sentence => sentence.Contains('?', StringComparison.Ordinal))];
        return asking.Length > 0 ? string.Join(' ', asking) : text;
    }

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Letters();

    [GeneratedRegex(@"(?<=[.!?])\s+", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnds();
}
