namespace CoachBot.Imports.Stamps;

/// <summary>Words for the half of the day, as phones write them (Unicode CLDR, abbreviated day periods).</summary>
internal static class Meridiems
{
    private static readonly (string Word, Half Half)[] Words =
    [
        ("AM", Half.Before), ("PM", Half.After), ("a.m.", Half.Before), ("p.m.", Half.After), ("a. m.", Half.Before), ("p. m.", Half.After),
        ("上午", Half.Before), ("下午", Half.After), ("凌晨", Half.Before), ("清晨", Half.Before), ("早上", Half.Before), ("中午", Half.Noon), ("晚上", Half.After),
        ("午前", Half.Before), ("午後", Half.After), ("오전", Half.Before), ("오후", Half.After),
        ("ق.ظ", Half.Before), ("ب.ظ", Half.After), ("ص", Half.Before), ("م", Half.After),
        ("ก่อนเที่ยง", Half.Before), ("หลังเที่ยง", Half.After), ("π.μ.", Half.Before), ("μ.μ.", Half.After), ("πμ", Half.Before), ("μμ", Half.After),
        ("SA", Half.Before), ("CH", Half.After), ("ÖÖ", Half.Before), ("ÖS", Half.After), ("fm", Half.Before), ("em", Half.After),
        ("de.", Half.Before), ("du.", Half.After), ("PTG", Half.After), ("PG", Half.Before), ("dop.", Half.Before), ("odp.", Half.After),
        ("पूर्वाह्न", Half.Before), ("अपराह्न", Half.After), ("vorm.", Half.Before), ("nachm.", Half.After),
    ];

    /// <summary>The half of the day at the start of the text, and the length of its word; length 0 when there is none.</summary>
    public static (Half Half, int Length) At(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || char.IsAsciiDigit(text[0]) || text[0] is '[' or ']' or '-' or ',') return default;
        foreach (var (word, half) in Words)
        {
            if (!text.StartsWith(word, StringComparison.OrdinalIgnoreCase)) continue;
            // "a" must not be taken from "at", nor "em" from a name.
            if (word.Length < text.Length && char.IsAsciiLetter(text[word.Length]) && char.IsAsciiLetter(word[^1])) continue;
            return (half, word.Length);
        }

        // Any space between "a." and "m.": phones write several.
        return text.Length >= 4 && text[1] == '.' && (text[0] | 0x20) is 'a' or 'p' && Marks.IsSpace(text[2]) && (text[3] | 0x20) == 'm'
            ? ((text[0] | 0x20) == 'a' ? Half.Before : Half.After, text.Length > 4 && text[4] == '.' ? 5 : 4)
            : default;
    }

    public static int Hour(int written, Half half) => half switch
    {
        Half.Before => written == 12 ? 0 : written,
        Half.After => written < 12 ? written + 12 : written,
        Half.Noon => written < 4 ? written + 12 : written,
        _ => written == 24 ? 0 : written,
    };
}

internal enum Half
{
    None,
    Before,
    After,
    Noon,
}
