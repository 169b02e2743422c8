namespace CoachBot.Safety.Cues;

/// <summary>
/// Answers, for one message, whether any of some patterns begins within a stretch of words. Each list of patterns is looked for
/// once, when it is first asked for; so a message full of cues costs no more than one without.
/// </summary>
internal sealed class Sightings(IReadOnlyList<SafetyWord> words)
{
    private readonly Dictionary<IReadOnlyList<CuePattern>, int[]> _before = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether one of <paramref name="patterns"/> begins at or behind <paramref name="from"/> and before <paramref name="to"/>.</summary>
    public bool Any(IReadOnlyList<CuePattern> patterns, int from, int to)
    {
        if (patterns.Count == 0)
        {
            return false;
        }

        if (!_before.TryGetValue(patterns, out var before))
        {
            _before[patterns] = before = Count(patterns);
        }

        return before[to] > before[from];
    }

    // How many matches begin before each word.
    private int[] Count(IReadOnlyList<CuePattern> patterns)
    {
        var search = new PatternSearch<bool>(new(patterns.Select(pattern => (pattern, true))), words);
        var before = new int[words.Count + 1];
        for (var at = 0; at < words.Count; at++)
        {
            before[at + 1] = before[at] + (search.Matches(at).Any() ? 1 : 0);
        }

        return before;
    }
}
