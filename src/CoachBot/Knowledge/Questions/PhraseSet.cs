using CoachBot.Language;

namespace CoachBot.Knowledge.Questions;

/// <summary>Words and phrases that are looked for in a text by their stems, whole words only. Immutable.</summary>
public sealed class PhraseSet
{
    private readonly ILookup<string, string[]> _byFirst;

    public PhraseSet(IEnumerable<string> phrases)
    {
        ArgumentNullException.ThrowIfNull(phrases);
        _byFirst = phrases.Select(Stems).Where(stems => stems.Length > 0).ToLookup(stems => stems[0], StringComparer.Ordinal);
    }

    /// <summary>The stems of a text's words, stop words included, as <see cref="Positions"/> reads them.</summary>
    public static string[] Stems(string text) => [.. SearchTokenizer.Words(text).Select(Stemmer.Stem)];

    /// <summary>Whether any of the phrases stands in the text.</summary>
    /// <param name="stems">See <see cref="Stems"/>.</param>
    public bool In(IReadOnlyList<string> stems) => Positions(stems).Count > 0;

    /// <summary>The places of the words that belong to a phrase found.</summary>
    /// <param name="stems">See <see cref="Stems"/>.</param>
    public IReadOnlySet<int> Positions(IReadOnlyList<string> stems)
    {
        ArgumentNullException.ThrowIfNull(stems);
        var positions = new HashSet<int>();
        for (var i = 0; i < stems.Count; i++)
        {
            foreach (var phrase in _byFirst[stems[i]])
            {
                if (StandsAt(stems, i, phrase))
                    positions.UnionWith(Enumerable.Range(i, phrase.Length));
            }
        }

        return positions;
    }

    private static bool StandsAt(IReadOnlyList<string> stems, int start, string[] phrase) =>
        start + phrase.Length <= stems.Count
        && Enumerable.Range(0, phrase.Length).All(i => string.Equals(stems[start + i], phrase[i], StringComparison.Ordinal));
}
