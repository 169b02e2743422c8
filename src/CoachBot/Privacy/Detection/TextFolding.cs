using System.Globalization;
using System.Text;

namespace CoachBot.Privacy.Detection;

/// <summary>Brings a word to the form in which the lists are written.</summary>
internal static class TextFolding
{
    /// <summary>Lower case, accents off, letters that have no base letter in Unicode spelled plainly.</summary>
    public static string Fold(string word)
    {
        if (Ascii.IsValid(word)) return word.ToLowerInvariant();
        var folded = new StringBuilder(word.Length);
        foreach (var unit in Whole(word).ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(unit) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)) folded.Append(Plain(unit));
        }

        return folded.ToString();
    }

    // Half a surrogate pair cannot be normalised.
    private static string Whole(string word) =>
        word.Any(char.IsSurrogate) ? string.Concat(word.EnumerateRunes()) : word;

    private static char Plain(char unit) => unit switch
    {
        'ı' => 'i',
        'ł' => 'l',
        'đ' or 'ð' => 'd',
        'ø' => 'o',
        'ß' => 's',
        'æ' => 'a',
        'þ' => 't',
        '’' => '\'',
        _ => unit,
    };
}
