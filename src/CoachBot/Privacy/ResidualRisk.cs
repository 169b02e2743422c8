using System.Collections.Immutable;
using CoachBot.Privacy.Detection;

namespace CoachBot.Privacy;

/// <summary>
/// How easily somebody who knows a little could tell which text is whose after the redaction. The attempt: of each text take the words
/// that are left and are in no list of everyday words, and numbers; whoever knows two of them about a person has found the text
/// when no other text of the set holds both. A text with fewer than two such words is not found.
/// </summary>
public static class ResidualRisk
{
    private const int MostClues = 12;

    /// <param name="texts">The texts after redaction, a text a person would tell (an example, a message).</param>
    public static RelinkingAttempt Attempt(IReadOnlyList<string> texts, EntityDetector detector)
    {
        var clues = texts.Select(text => Clues(text, detector.Lexicon)).ToList();
        var holders = clues.SelectMany((set, at) => Pairs(set).Select(pair => (Pair: pair, At: at)))
            .GroupBy(held => held.Pair)
            .Where(group => group.Count() == 1)
            .Select(group => group.First())
            .GroupBy(held => held.At)
            .Select(group => new RelinkedText(group.Key, [.. group.SelectMany(held => new[] { held.Pair.One, held.Pair.Other }).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]))
            .OrderBy(text => text.Index)
            .ToImmutableArray();
        return new RelinkingAttempt(texts.Count, holders);
    }

    private static ImmutableArray<string> Clues(string text, Lexicon lexicon)
    {
        var kept = new Claims(text.Length);
        PatternDetector.Find(text, kept);
        var tokens = TokenList.Read(text);
        return [.. Enumerable.Range(0, tokens.Count)
            .Where(at => kept.IsFree(tokens[at]))
            .Select(at => tokens[at].Key)
            .Where(key => IsClue(key, lexicon))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Take(MostClues)];
    }

    private static bool IsClue(string key, Lexicon lexicon) =>
        key.All(char.IsAsciiDigit) ? key.Length > 2 : key.Length > 3 && !lexicon.IsWord(key) && !lexicon.IsWord(key.Replace("'", "", StringComparison.Ordinal));

    private static IEnumerable<(string One, string Other)> Pairs(ImmutableArray<string> clues) =>
        clues.SelectMany((one, at) => clues.Skip(at + 1).Select(other => (one, other)));
}

/// <summary>The outcome of the attempt.</summary>
/// <param name="Texts">How many were tried.</param>
/// <param name="Relinked">Those that two of their words give away, with the words: hide these to lower the risk.</param>
public sealed record RelinkingAttempt(int Texts, ImmutableArray<RelinkedText> Relinked)
{
    /// <summary>The share of texts that were found, 0 to 1.</summary>
    public double Risk => Texts == 0 ? 0 : (double)Relinked.Length / Texts;
}

/// <summary>A text that its rare words give away.</summary>
/// <param name="Index">Its place in the set, from 0.</param>
public sealed record RelinkedText(int Index, ImmutableArray<string> Clues);
