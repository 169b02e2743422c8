namespace CoachBot.Safety.Cues;

/// <summary>Finds, for a word, the few patterns that may begin with it.</summary>
/// <typeparam name="T">What belongs to a pattern.</typeparam>
public sealed class PatternIndex<T>
{
    private readonly Dictionary<string, List<(CuePattern Pattern, T Owner)>> _byWord = new(StringComparer.Ordinal);
    private readonly List<(CuePattern Pattern, T Owner)> _byPrefix = [];

    /// <param name="patterns">The patterns, each with what it belongs to.</param>
    public PatternIndex(IEnumerable<(CuePattern Pattern, T Owner)> patterns)
    {
        foreach (var entry in patterns)
        {
            var first = entry.Pattern.First;
            if (first.Prefixes.Count > 0)
            {
                _byPrefix.Add(entry);
                continue;
            }

            foreach (var word in first.Words.Concat(first.Phrases.Keys).Distinct(StringComparer.Ordinal))
            {
                if (!_byWord.TryGetValue(word, out var list))
                {
                    _byWord[word] = list = [];
                }

                list.Add(entry);
            }
        }
    }

    /// <summary>The patterns that may begin with this word.</summary>
    public IEnumerable<(CuePattern Pattern, T Owner)> BeginningWith(string word) =>
        _byWord.TryGetValue(word, out var list) ? list.Concat(_byPrefix) : _byPrefix;
}
