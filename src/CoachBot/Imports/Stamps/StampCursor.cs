using System.Globalization;

namespace CoachBot.Imports.Stamps;

/// <summary>Walks over a line's head: numbers in any script's digits, with marks passed over.</summary>
internal ref struct StampCursor(ReadOnlySpan<char> line)
{
    private readonly ReadOnlySpan<char> _line = line;

    public int At { get; set; }

    public readonly bool Ended => At >= _line.Length;

    public readonly char Now => At < _line.Length ? _line[At] : '\0';

    public readonly ReadOnlySpan<char> Rest => At < _line.Length ? _line[At..] : default;

    public void SkipMarks()
    {
        while (At < _line.Length && Marks.IsMark(_line[At])) At++;
    }

    public void SkipSpace()
    {
        while (At < _line.Length && (Marks.IsMark(_line[At]) || Marks.IsSpace(_line[At]))) At++;
    }

    public bool Take(char c)
    {
        if (Now != c || Ended) return false;
        At++;
        return true;
    }

    public bool Take(string word)
    {
        if (!Rest.StartsWith(word, StringComparison.OrdinalIgnoreCase)) return false;
        At += word.Length;
        return true;
    }

    /// <summary>Passes one or two short words, if a digit follows them: "at", "kl.", "pukul", "в".</summary>
    public void SkipWordBeforeNumber()
    {
        const int LongestWord = 14;
        for (var at = At; at < _line.Length && at - At <= LongestWord; at++)
        {
            if (!IsDigitAt(at))
            {
                if (char.IsLetter(_line[at]) || _line[at] == '.' || Marks.IsSpace(_line[at]) || Marks.IsMark(_line[at])) continue;
                return;
            }

            At = at;
            return;
        }
    }

    /// <summary>One to four digits.</summary>
    public bool TakeNumber(out int value, out int digits)
    {
        value = digits = 0;
        while (digits < 5 && At < _line.Length && Digit(_line[At]) is >= 0 and var digit)
        {
            value = (value * 10) + digit;
            digits++;
            At++;
        }

        return digits is > 0 and < 5;
    }

    public readonly bool IsDigitAt(int place) => place < _line.Length && Digit(_line[place]) >= 0;

    /// <summary>Whether an upper-case M was just passed.</summary>
    public readonly bool EndsWithUpperM() => At > 0 && At <= _line.Length && _line[At - 1] == 'M';

    private static int Digit(char c) => c < 128
        ? (char.IsAsciiDigit(c) ? c - '0' : -1)
        : char.IsDigit(c) ? CharUnicodeInfo.GetDecimalDigitValue(c) : -1;
}
