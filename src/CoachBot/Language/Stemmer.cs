using System.Runtime.InteropServices;

namespace CoachBot.Language;

/// <summary>
/// The Porter2 stemmer for English as of Snowball 3 (https://snowballstem.org/algorithms/english/stemmer.html):
/// words of one family get one stem, which need not be a word itself. Pure.
/// </summary>
public static class Stemmer
{
    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["skis"] = "ski", ["skies"] = "sky",
        ["idly"] = "idl", ["gently"] = "gentl", ["ugly"] = "ugli", ["early"] = "earli", ["only"] = "onli", ["singly"] = "singl",
        ["sky"] = "sky", ["news"] = "news", ["howe"] = "howe", ["atlas"] = "atlas", ["cosmos"] = "cosmos", ["bias"] = "bias", ["andes"] = "andes",
    };

    /// <summary>Words that are left as they are after the plural is gone.</summary>
    private static readonly HashSet<string> Finished = new(StringComparer.Ordinal)
    {
        "inning", "outing", "canning", "herring", "earring", "evening", "proceed", "exceed", "succeed",
    };

    /// <param name="word">A word in lower case; its apostrophe may be ' or U+2019.</param>
    public static string Stem(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (word.Length <= 2)
            return word;
        if (Exceptions.TryGetValue(word, out var exception))
            return exception;
        var plain = word.Replace('\u2019', '\'');
        var text = StemmerSteps.MarkConsonantY(plain[0] == '\'' ? plain[1..] : plain);
        var regions = Regions.Of(text);
        text = StemmerSteps.RemovePlural(StemmerSteps.RemovePossessive(text));
        if (!Finished.Contains(text))
        {
            text = StemmerSteps.RemoveVerbEnding(text, regions);
            text = StemmerSteps.ReplaceFinalY(text);
            text = StemmerSteps.Replace(text, StemmerSuffixes.Step2, regions);
            text = StemmerSteps.Replace(text, StemmerSuffixes.Step3, regions);
            text = StemmerSteps.Replace(text, StemmerSuffixes.Step4, regions);
            text = StemmerSteps.RemoveFinalLetter(text, regions);
        }

        return text.Replace('Y', 'y');
    }

    /// <summary>Where the parts of a word begin in which suffixes may be taken off: after the first and the second vowel-consonant pair.</summary>
    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct Regions(int First, int Second)
    {
        private static readonly string[] Prefixes = ["gener", "commun", "arsen", "past", "univers", "later", "emerg", "organ", "inter"];

        internal static Regions Of(string word)
        {
            var prefix = Array.Find(Prefixes, p => word.StartsWith(p, StringComparison.Ordinal));
            var first = prefix?.Length ?? AfterPair(word, 0);
            return new Regions(first, AfterPair(word, first));
        }

        private static int AfterPair(string word, int from)
        {
            for (var i = from + 1; i < word.Length; i++)
            {
                if (StemmerSteps.IsVowel(word[i - 1]) && !StemmerSteps.IsVowel(word[i]))
                    return i + 1;
            }

            return word.Length;
        }
    }
}
