using CoachBot.Language;

namespace CoachBot.Probes.Features;

/// <summary>A word of a text as it was written, and the stem that stands for all its forms.</summary>
internal readonly record struct WordForm(string Word, string Stem, bool IsStopWord);

/// <summary>Reads texts into words; a rare word that is one slip of the finger away from a frequent one counts as that one.</summary>
internal static class WordForms
{
    /// <summary>Shorter words lie too close to one another to be called slips.</summary>
    private const int ShortestMended = 5;

    /// <summary>A frequent word is in at least so many texts.</summary>
    private const int Frequent = 4;

    /// <summary>Nobody's own words are so many; beyond, nothing is mended.</summary>
    private const int MostFrequentWords = 500;

    public static IReadOnlyList<IReadOnlyList<WordForm>> Read(IEnumerable<string> texts)
    {
        var words = texts.Select(text => SearchTokenizer.Words(PlainForm.Cut(text)).ToArray()).ToArray();
        var uses = words.SelectMany(text => text.Distinct(StringComparer.Ordinal)).CountBy(word => word, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var frequent = uses.Where(use => use.Value >= Frequent && use.Key.Length >= ShortestMended).Select(use => use.Key).Order(StringComparer.Ordinal).ToArray();
        var mended = frequent.Length > MostFrequentWords ? [] : uses
            .Where(use => use.Value <= 2 && use.Key.Length >= ShortestMended)
            .Select(use => (use.Key, Meant: frequent.FirstOrDefault(known => IsSlipOf(use.Key, known))))
            .Where(use => use.Meant is not null)
            .ToDictionary(use => use.Key, use => use.Meant!, StringComparer.Ordinal);
        return [.. words.Select(text => text.Select(word => Form(mended.GetValueOrDefault(word, word))).ToArray())];
    }

    private static bool IsSlipOf(string word, string known) =>
        word[0] == known[0] && Math.Abs(word.Length - known.Length) <= 1 && EditDistance.Between(word, known, 1) <= 1;

    private static WordForm Form(string word) => new(word, Stemmer.Stem(word), StopWords.Contains(word));
}
