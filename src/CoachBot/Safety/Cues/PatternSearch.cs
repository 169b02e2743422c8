namespace CoachBot.Safety.Cues;

/// <summary>
/// Looks for the patterns of an index in one message. Patterns that need a word which the message lacks are put aside at once,
/// so that one phrase said ten thousand times costs no more than ten thousand different ones.
/// </summary>
/// <typeparam name="T">What belongs to a pattern.</typeparam>
internal sealed class PatternSearch<T>(PatternIndex<T> index, IReadOnlyList<SafetyWord> words)
{
    private readonly HashSet<string> _vocabulary = words.Select(word => word.Text).ToHashSet(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(CuePattern Pattern, T Owner)>> _possible = new(StringComparer.Ordinal);

    /// <summary>Every match that begins at <paramref name="start"/>, with the index behind its last word.</summary>
    public IEnumerable<(CuePattern Pattern, T Owner, int End)> Matches(int start, bool[]? masked = null)
    {
        var word = words[start].Text;
        if (!_possible.TryGetValue(word, out var possible))
        {
            _possible[word] = possible = [.. index.BeginningWith(word).Where(entry => entry.Pattern.IsPossible(_vocabulary))];
        }

        foreach (var (pattern, owner) in possible)
        {
            var end = pattern.Match(words, start, masked);
            if (end > 0)
            {
                yield return (pattern, owner, end);
            }
        }
    }
}
