using System.Globalization;
using System.Text;

namespace CoachBot.Privacy.Detection;

/// <summary>
/// A text without what hides a form from a reader of forms: invisible characters are left out (zero width, direction marks, soft hyphens), and digits and
/// letters of other widths and scripts' digits are written plainly. Places found in it lead back to the original.
/// </summary>
internal sealed class PlainText
{
    private readonly int[]? _origins;

    private PlainText(string text, int[]? origins) => (Text, _origins) = (text, origins);

    public string Text { get; }

    public static PlainText Of(string original)
    {
        if (Ascii.IsValid(original)) return new PlainText(original, null);
        var text = new StringBuilder(original.Length);
        var origins = new List<int>(original.Length + 1);
        var at = 0;
        while (at < original.Length)
        {
            var length = Append(original, at, text);
            while (origins.Count < text.Length) origins.Add(at);
            at += length;
        }

        origins.Add(original.Length);
        return new PlainText(text.ToString(), [.. origins]);
    }

    /// <summary>The same place in the original; what is invisible at its sides stays outside, what is invisible in it inside.</summary>
    public Entity InOriginal(Entity entity, string original)
    {
        if (_origins is null) return entity;
        var last = _origins[entity.End - 1];
        var end = last + (char.IsHighSurrogate(original[last]) && last + 1 < original.Length && char.IsLowSurrogate(original[last + 1]) ? 2 : 1);
        return entity with { Start = _origins[entity.Start], End = end };
    }

    // Half a surrogate pair is kept as it is.
    private static int Append(string original, int at, StringBuilder text)
    {
        if (original[at] < 128 || !Rune.TryGetRuneAt(original, at, out var rune))
        {
            text.Append(original[at]);
            return 1;
        }

        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format) return rune.Utf16SequenceLength;
        if (Plain(rune) is { } plain) text.Append(plain);
        else text.Append(original, at, rune.Utf16SequenceLength);
        return rune.Utf16SequenceLength;
    }

    private static char? Plain(Rune rune)
    {
        if (Rune.IsDigit(rune)) return (char)('0' + (int)Rune.GetNumericValue(rune));
        if (rune.Value is 0x3000 or 0x202F or 0x2007 or 0x2009) return ' ';
        if (rune.Value is 0x2010 or 0x2011 or 0x2012 or 0x2212 or 0xFE63) return '-';
        if (rune.Value is not ((>= 0xFF01 and <= 0xFF5E) or (>= 0x1D400 and <= 0x1D7FF) or (>= 0x24B6 and <= 0x24E9) or (>= 0xFE50 and <= 0xFE6B))) return null;
        return rune.ToString().Normalize(NormalizationForm.FormKC) is { Length: 1 } folded && folded[0] < 128 ? folded[0] : null;
    }
}
