using System.Globalization;
using System.Text;

namespace CoachBot.Language;

/// <summary>
/// Cuts text into the terms that search and intents compare: runs of letters and digits in lower
/// case without accents; for search also without stop words and stemmed. Pure; takes any UTF-16.
/// </summary>
public static class SearchTokenizer
{
    /// <summary>Words longer than this are data, not language (a key, an encoded file), and are cut here.</summary>
    private const int LongestWord = 64;

    /// <summary>Words in order: lower case, accents removed, apostrophes kept inside a word as '.</summary>
    public static IEnumerable<string> Words(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = Fold(text);
        var start = -1;
        for (var i = 0; i <= folded.Length; i++)
        {
            var inside = i < folded.Length && (char.IsLetterOrDigit(folded[i]) || IsInnerApostrophe(folded, i));
            if (inside && start < 0)
                start = i;
            if (inside && i - start < LongestWord)
                continue;
            if (start >= 0)
                yield return folded[start..i];
            start = inside ? i : -1;
        }
    }

    /// <summary>Terms for search: words that are no stop words, stemmed.</summary>
    public static IEnumerable<string> Terms(string text) =>
        Words(text).Where(word => !StopWords.Contains(word)).Select(Stemmer.Stem);

    /// <summary>One line with single spaces: the sentence encoder reads every other white space as an unknown character.</summary>
    public static string Flatten(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
    }

    private static bool IsInnerApostrophe(string text, int i) =>
        text[i] == '\'' && i > 0 && i + 1 < text.Length && char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(text[i + 1]);

    private static string Fold(string text)
    {
        if (Ascii.IsValid(text))
            return text.ToLowerInvariant();
        var wellFormed = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            wellFormed.Append(rune.ToString());
        var folded = new StringBuilder(text.Length);
        foreach (var letter in wellFormed.ToString().Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
                folded.Append(letter is '\u2019' or '\u02BC' ? '\'' : char.ToLowerInvariant(letter));
        }

        return folded.ToString();
    }
}
