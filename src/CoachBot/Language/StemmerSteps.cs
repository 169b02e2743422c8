using System.Buffers;

namespace CoachBot.Language;

/// <summary>The steps of Porter2. A consonant y is written Y while they run.</summary>
internal static class StemmerSteps
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");
    private static readonly string[] VerbEndings = ["eedly", "ingly", "edly", "eed", "ing", "ed"];

    internal static bool IsVowel(char letter) => Vowels.Contains(letter);

    internal static string MarkConsonantY(string word)
    {
        if (!word.Contains('y', StringComparison.Ordinal))
            return word;
        var letters = word.ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            if (letters[i] == 'y' && (i == 0 || IsVowel(letters[i - 1])))
                letters[i] = 'Y';
        }

        return new string(letters);
    }

    /// <summary>Step 0.</summary>
    internal static string RemovePossessive(string word)
    {
        foreach (var suffix in (ReadOnlySpan<string>)["'s'", "'s", "'"])
        {
            if (Ends(word, suffix))
                return word[..^suffix.Length];
        }

        return word;
    }

    /// <summary>Step 1a.</summary>
    internal static string RemovePlural(string word)
    {
        if (Ends(word, "sses"))
            return word[..^2];
        if (Ends(word, "ied") || Ends(word, "ies"))
            return word[..(word.Length > 4 ? ^2 : ^1)];
        var kept = Ends(word, "us") || Ends(word, "ss") || !Ends(word, "s");
        return kept || !HasVowel(word.AsSpan(0, Math.Max(0, word.Length - 2))) ? word : word[..^1];
    }

    /// <summary>Step 1b.</summary>
    internal static string RemoveVerbEnding(string word, Stemmer.Regions regions)
    {
        var ending = Array.Find(VerbEndings, suffix => Ends(word, suffix));
        if (ending is null)
            return word;
        var rest = word[..^ending.Length];
        if (ending.StartsWith("eed", StringComparison.Ordinal))
            return rest.Length >= regions.First ? rest + "ee" : word;
        if (!HasVowel(rest))
            return word;
        // dying, lying, tying
        if (ending == "ing" && rest.Length == 2 && rest[1] == 'y' && !IsVowel(rest[0]))
            return rest[..1] + "ie";
        if (Ends(rest, "at") || Ends(rest, "bl") || Ends(rest, "iz"))
            return rest + "e";
        if (EndsInDouble(rest))
            return rest.Length == 3 && rest[0] is ('a' or 'e' or 'o') ? rest : rest[..^1];
        return rest.Length == regions.First && EndsInShortSyllable(rest) ? rest + "e" : rest;
    }

    /// <summary>Step 1c.</summary>
    internal static string ReplaceFinalY(string word) =>
        word.Length > 2 && word[^1] is ('y' or 'Y') && !IsVowel(word[^2]) ? word[..^1] + "i" : word;

    /// <summary>Steps 2 to 4: the longest suffix that matches is the only one tried.</summary>
    internal static string Replace(string word, SuffixRule[] rules, Stemmer.Regions regions)
    {
        var rule = Array.Find(rules, candidate => Ends(word, candidate.Suffix));
        if (rule is null)
            return word;
        var start = word.Length - rule.Suffix.Length;
        var applies = start >= (rule.InSecond ? regions.Second : regions.First)
            && (rule.After is null || (start > 0 && rule.After.Contains(word[start - 1], StringComparison.Ordinal)));
        return applies ? string.Concat(word.AsSpan(0, start), rule.Replacement) : word;
    }

    /// <summary>Step 5.</summary>
    internal static string RemoveFinalLetter(string word, Stemmer.Regions regions)
    {
        var start = word.Length - 1;
        if (Ends(word, "e"))
            return start >= regions.Second || (start >= regions.First && !EndsInShortSyllable(word[..start])) ? word[..start] : word;
        return Ends(word, "ll") && start >= regions.Second ? word[..start] : word;
    }

    private static bool Ends(string word, string suffix) => word.EndsWith(suffix, StringComparison.Ordinal);

    private static bool HasVowel(ReadOnlySpan<char> letters) => letters.ContainsAny(Vowels);

    private static bool EndsInDouble(string word) =>
        word.Length > 1 && word[^1] == word[^2] && "bdfgmnprt".Contains(word[^1], StringComparison.Ordinal);

    private static bool EndsInShortSyllable(string word)
    {
        if (word == "past")
            return true;
        if (word.Length < 2 || IsVowel(word[^1]) || !IsVowel(word[^2]))
            return false;
        return word.Length == 2 || (!IsVowel(word[^3]) && word[^1] is not ('w' or 'x' or 'Y'));
    }
}
