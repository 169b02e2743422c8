using System.Runtime.InteropServices;

namespace CoachBot.Privacy.Detection;

/// <summary>A word or number of a text, without a possessive ending.</summary>
/// <param name="Key">Lower case without accents, as the lists are written.</param>
/// <param name="Start">The first UTF-16 unit.</param>
/// <param name="End">The unit after the last.</param>
/// <param name="IsPossessive">An <c>'s</c> follows.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Token(string Text, string Key, int Start, int End, bool IsPossessive)
{
    public bool IsNumber => char.IsAsciiDigit(Text[0]);

    public bool HasDigit => Text.Any(char.IsDigit);

    /// <summary>Also "al-Sadr" and "d'Angelo".</summary>
    public bool IsCapital => char.IsUpper(Text[0]) || (Text.Length > 3 && Text[..3].AsSpan().IndexOfAny('-', '\'', '’') is var joint and > 0 && char.IsUpper(Text[joint + 1]));

    /// <summary>Two letters or more, all upper case.</summary>
    public bool IsAllCapitals => Text.Length > 1 && IsCapital && !Text.Any(char.IsLower);
}
