using System.Collections.Immutable;
using System.Numerics;

namespace CoachBot.Understanding;

/// <summary>
/// A phrase to look for in a clause's words. Matching walks forward with the set of reachable positions as the bits of one number,
/// so the time is bounded by words x nodes whatever the pattern: there is no backtracking, and a match spans at most 63 words.
/// </summary>
/// <remarks>
/// <c>word</c> that word; <c>word*</c> words that begin so; <c>(a|b c)</c> one of; <c>(a)?</c> or <c>word?</c> optional; <c>..</c> up to three
/// words between, <c>...</c> up to eight; <c>#</c> a number; <c>^</c> the beginning and <c>$</c> the end of the clause;
/// <c>{name}</c> one of a named list.
/// </remarks>
public sealed class TokenPattern
{
    private readonly ImmutableArray<PatternNode> _nodes;

    private TokenPattern(ImmutableArray<PatternNode> nodes) => _nodes = nodes;

    /// <exception cref="FormatException">The pattern is malformed; the message says how.</exception>
    public static TokenPattern Parse(string pattern, IReadOnlyDictionary<string, string>? lists = null) =>
        new(new PatternParser(pattern, lists).Parse());

    /// <returns>The words covered, by the first match from the left, as short as possible; null when there is none.</returns>
    public Range? Find(ReadOnlySpan<string> words, int from = 0)
    {
        for (var start = from; start < words.Length; start++)
            if (PatternNode.CanBegin(_nodes, words[start]) && MatchAt(words, start) is var length and > 0) return start..(start + length);
        return null;
    }

    public bool IsIn(ReadOnlySpan<string> words) => Find(words) is not null;

    /// <returns>How many words the shortest match that begins exactly there covers; 0 when none does.</returns>
    public int MatchAt(ReadOnlySpan<string> words, int start)
    {
        var ends = PatternNode.StepAll(_nodes, words, start, 1UL) & ~1UL;
        return ends == 0 ? 0 : BitOperations.TrailingZeroCount(ends);
    }
}
