using System.Numerics;

namespace CoachBot.Safety.Cues;

/// <summary>
/// A sequence of words to notice within one sentence, such as <c>@they .. hits|beats me</c>.
/// Matching follows all alternatives at once, so its time is linear in the text whatever the text is.
/// </summary>
public sealed class CuePattern
{
    // The ways a match may have gone are bits of one number: bit n says that n words are behind us.
    private const int Reach = 62;

    private static readonly HashSet<string> Negations = ["not", "never", "nobody", "no", "without", "nicht", "kein", "keine", "jamais", "nunca"];
    private readonly IReadOnlyList<CueElement> _elements;

    /// <param name="source">The pattern as it is written in the file.</param>
    /// <param name="elements">Its steps; the first is a choice that is not optional.</param>
    public CuePattern(string source, IReadOnlyList<CueElement> elements)
    {
        (Source, _elements, First) = (source, elements, (CueElement.Choice)elements[0]);
    }

    /// <summary>The pattern as it is written in the file.</summary>
    public string Source { get; }

    /// <summary>What a match begins with.</summary>
    public CueElement.Choice First { get; }

    /// <summary>
    /// The index behind the last word of the shortest match that begins at <paramref name="start"/>, or -1.
    /// Words for which <paramref name="masked"/> is true take no part, save within gaps.
    /// </summary>
    public int Match(IReadOnlyList<SafetyWord> words, int start, bool[]? masked = null)
    {
        var ways = 1UL;
        for (var at = 0; at < _elements.Count && ways != 0; at++)
        {
            ways = _elements[at] switch
            {
                CueElement.Choice choice => Step(choice, words, start, ways, masked) | (choice.Optional ? ways : 0),
                CueElement.Gap gap => Skip(gap.Most, words, start, ways),
                _ => 0,
            };
        }

        return ways == 0 ? -1 : start + BitOperations.TrailingZeroCount(ways);
    }

    /// <summary>Whether a text of these words could hold a match at all.</summary>
    public bool IsPossible(HashSet<string> vocabulary) =>
        _elements.All(element => element is not CueElement.Choice { Optional: false } choice || choice.IsAmong(vocabulary));

    /// <summary>Whether any match begins in the words from <paramref name="from"/> up to <paramref name="to"/>.</summary>
    public bool IsWithin(IReadOnlyList<SafetyWord> words, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (Match(words, at) > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOpen(IReadOnlyList<SafetyWord> words, int start, int at) =>
        at - start < Reach && at < words.Count && words[at].Sentence == words[start].Sentence;

    private static ulong Step(
        CueElement.Choice choice, IReadOnlyList<SafetyWord> words, int start, ulong ways, bool[]? masked)
    {
        var next = 0UL;
        for (; ways != 0; ways &= ways - 1)
        {
            var offset = BitOperations.TrailingZeroCount(ways);
            var at = start + offset;
            if (!IsOpen(words, start, at) || masked?[at] == true)
            {
                continue;
            }

            next |= choice.Holds(words[at].Text) ? 1UL << (offset + 1) : 0;
            if (choice.Phrases.Count > 0 && choice.Phrases.TryGetValue(words[at].Text, out var phrases))
            {
                foreach (var phrase in phrases)
                {
                    next |= IsPhrase(phrase, words, start, at) ? 1UL << (offset + phrase.Length) : 0;
                }
            }
        }

        return next;
    }

    private static bool IsPhrase(string[] phrase, IReadOnlyList<SafetyWord> words, int start, int at)
    {
        for (var part = 0; part < phrase.Length; part++)
        {
            if (!IsOpen(words, start, at + part) || words[at + part].Text != phrase[part])
            {
                return false;
            }
        }

        return true;
    }

    private static ulong Skip(int most, IReadOnlyList<SafetyWord> words, int start, ulong ways)
    {
        var reached = ways;
        for (var step = 0; step < most; step++)
        {
            var next = 0UL;
            for (var left = ways; left != 0; left &= left - 1)
            {
                var offset = BitOperations.TrailingZeroCount(left);
                var open = IsOpen(words, start, start + offset) && !Negations.Contains(words[start + offset].Text);
                next |= open ? 1UL << (offset + 1) : 0;
            }

            ways = next;
            reached |= next;
        }

        return reached;
    }
}
