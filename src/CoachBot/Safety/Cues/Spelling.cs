namespace CoachBot.Safety.Cues;

/// <summary>
/// Writes a word as the cues expect it: contractions and slang in full, drawn-out and masked letters restored,
/// and one slip of the keyboard forgiven in the words where a miss would be grave.
/// </summary>
/// <param name="expansions">A folded word and what it stands for, such as <c>dont</c>: <c>do not</c>.</param>
/// <param name="grave">Words, of six letters and more, that are recognised with one letter wrong.</param>
/// <param name="known">Ordinary words that are never taken for a slip of a grave one.</param>
public sealed class Spelling(
    IReadOnlyDictionary<string, IReadOnlyList<string>> expansions, IReadOnlySet<string> grave, IReadOnlySet<string> known)
{
    // Longer strings are keys, hashes or noise: nobody misspells a word with this many letters.
    private const int LongestWord = 40;
    private readonly ILookup<char, string> _graveByInitial = grave.ToLookup(word => word[0]);

    /// <summary>The words that <paramref name="word"/> (folded) stands for: at least one.</summary>
    public IReadOnlyList<string> Spell(string word)
    {
        if (expansions.TryGetValue(word, out var full))
        {
            return full;
        }

        var bare = Bare(word);
        if (expansions.TryGetValue(bare, out full) && bare != word)
        {
            return full;
        }

        return bare.Length is 0 or > LongestWord || known.Contains(bare) || grave.Contains(bare) ? [bare] : Mended(bare);
    }

    // "girlfriend's" counts as "girlfriend": possessive and "is" are told apart by what follows.
    private static string Bare(string word)
    {
        var owner = word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word;
        return owner.Contains('\'', StringComparison.Ordinal) ? owner.Replace("'", "", StringComparison.Ordinal) : owner;
    }

    private IReadOnlyList<string> Mended(string word)
    {
        var shorter = Undrawn(word);
        if (shorter != word && expansions.TryGetValue(shorter, out var full))
        {
            return full;
        }

        var plain = Unmasked(shorter);
        return [_graveByInitial[plain[0]].FirstOrDefault(word => Disguise.IsOf(plain, word)) ?? plain];
    }

    // "diiiie" is "die"; a run of two is left, it is mostly right.
    private static string Undrawn(string word)
    {
        var kept = word.Where((letter, at) => at < 2 || letter != word[at - 1] || letter != word[at - 2]).ToArray();
        if (kept.Length == word.Length)
        {
            return word;
        }

        return new string([.. word.Where((letter, at) => at == 0 || letter != word[at - 1])]);
    }

    private static string Unmasked(string word) =>
        word.Any(char.IsAsciiLetter) && word.Any(letter => !char.IsAsciiLetter(letter))
            ? string.Concat(word.Select(Letter))
            : word;

    private static char Letter(char sign) => sign switch
    {
        '0' => 'o',
        '1' => 'i',
        '3' => 'e',
        '4' or '@' => 'a',
        '5' or '$' => 's',
        _ => sign,
    };
}
