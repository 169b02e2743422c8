namespace CoachBot.Imports.Stamps;

/// <summary>Characters that are there for the eye only: direction marks, and spaces of every width.</summary>
internal static class Marks
{
    public static bool IsMark(char c) => c is '\u200E' or '\u200F' or '\u061C' or '\uFEFF' or '\u200B' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    public static bool IsSpace(char c) => c is ' ' or '\u00A0' or '\u202F' or '\u2009' or '\u3000' or '\t';

    /// <summary>Without marks and spaces at both ends.</summary>
    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty && (IsMark(text[0]) || IsSpace(text[0]))) text = text[1..];
        while (!text.IsEmpty && (IsMark(text[^1]) || IsSpace(text[^1]))) text = text[..^1];
        return text;
    }
}
