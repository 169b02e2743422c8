namespace CoachBot.Privacy.Detection;

/// <summary>The check digits of numbers that have some.</summary>
public static class CheckDigits
{
    /// <summary>ISO/IEC 7812-1, annex B (Luhn's formula), over 12 to 19 digits; blanks and hyphens are skipped.</summary>
    public static bool IsCard(ReadOnlySpan<char> number)
    {
        var (sum, count) = (0, 0);
        for (var at = number.Length - 1; at >= 0; at--)
        {
            if (!char.IsAsciiDigit(number[at])) continue;
            var digit = number[at] - '0';
            if (count++ % 2 == 1) digit = digit > 4 ? (digit * 2) - 9 : digit * 2;
            sum += digit;
        }

        return count is >= 12 and <= 19 && sum % 10 == 0;
    }

    /// <summary>ISO 13616: the number with its first four characters at its end, letters as 10 to 35, leaves 1 by 97.</summary>
    public static bool IsIban(ReadOnlySpan<char> number)
    {
        Span<char> kept = stackalloc char[34];
        var count = 0;
        foreach (var unit in number)
        {
            if (unit is ' ' or '-') continue;
            if (!char.IsAsciiLetterOrDigit(unit) || count == kept.Length) return false;
            kept[count++] = char.ToUpperInvariant(unit);
        }

        if (count < 15) return false;
        var rest = 0;
        for (var at = 0; at < count; at++) rest = Append(rest, kept[(at + 4) % count]);
        return rest == 1;
    }

    private static int Append(int rest, char unit) =>
        char.IsAsciiDigit(unit) ? ((rest * 10) + unit - '0') % 97 : ((rest * 100) + unit - 'A' + 10) % 97;
}
