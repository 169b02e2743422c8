using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CoachBot.Agents.Guard;

/// <summary>Brings prose into the one form that is judged, so that looks cannot hide what it says. Pure.</summary>
internal static partial class PlainProse
{
    /// <summary>
    /// Compatibility forms folded (full-width, superscript, circled and fraction signs), digits of every script as ASCII, straight quotes, plain
    /// dashes, no zero-width or other hidden characters, no marks of emphasis, white space as single blanks.
    /// </summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in WellFormed(text).Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.EnclosingMark || rune.Value is >= 0xFE00 and <= 0xFE0F) continue;
            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber) folded.Append((int)Rune.GetNumericValue(rune));
            else if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune)) folded.Append(' ');
            else folded.Append(Sign(rune.Value) is { } sign ? sign.ToString() : rune.ToString());
        }

        return Blanks().Replace(Emphasis().Replace(folded.ToString(), ""), " ").Trim();
    }

    /// <summary>The same without the marks of citation.</summary>
    public static string WithoutCitations(string folded) => Blanks().Replace(Citations().Replace(folded, ""), " ").Trim();

    /// <summary>The numbers in square brackets, in order; null for one that cannot be read as a few numbers.</summary>
    public static IEnumerable<int?> CitationNumbers(string folded)
    {
        foreach (var inside in Citations().Matches(folded).Select(match => match.Groups[1].Value))
        {
            if (Range().Match(inside) is { Success: true } range)
            {
                var (low, high) = (int.Parse(range.Groups[1].ValueSpan, CultureInfo.InvariantCulture), int.Parse(range.Groups[2].ValueSpan, CultureInfo.InvariantCulture));
                for (var number = low; number <= Math.Min(high, low + 9); number++) yield return number;
                if (high < low || high > low + 9) yield return null;
            }
            else
            {
                foreach (var number in inside.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries))
                    yield return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
            }
        }
    }

    private static string WellFormed(string text) => string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));

    private static char? Sign(int letter) => letter switch
    {
        '“' or '”' or '„' or '«' or '»' or '‟' or '″' => '"',
        '‘' or '’' or '‚' or '‛' or 'ʼ' or '′' => '\'',
        '‐' or '‑' or '‒' or '–' or '−' => '-',
        '⁄' or '∕' => '/',
        '【' or '〔' => '[',
        '】' or '〕' => ']',
        _ => null,
    };

    [GeneratedRegex(@"[*`~]+|(?<!\w)_+|_+(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Emphasis();

    [GeneratedRegex(@" {2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\[([\d\s,^†:-]{1,40})(?:[^\]\d]{0,40})?\]", RegexOptions.CultureInvariant)]
    private static partial Regex Citations();

    [GeneratedRegex(@"^\s*(\d{1,3})\s*-\s*(\d{1,3})\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Range();
}
