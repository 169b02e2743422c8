using System.Buffers;
using CoachBot.Imports.Stamps;

namespace CoachBot.Imports.Chats;

/// <summary>Parts "Author: text".</summary>
internal static class AuthorSplit
{
    /// <summary>No phone shows a longer name; a longer beginning is a notice that has a colon in it.</summary>
    private const int LongestName = 120;

    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"“”„«»「」");

    /// <returns>The author's and the text's place, or false for a line that nobody said.</returns>
    public static bool TrySplit(ReadOnlySpan<char> rest, out ReadOnlySpan<char> author, out ReadOnlySpan<char> text)
    {
        author = text = default;
        var colon = rest.IndexOf(": ", StringComparison.Ordinal);
        if (colon < 0 && rest.EndsWith(":", StringComparison.Ordinal)) colon = rest.Length - 1;
        if (colon is <= 0 or > LongestName) return false;
        author = Marks.Trim(rest[..colon]);
        // Omar changed the subject to "Trip: Rome"
        if (author.IsEmpty || HasOpenQuote(author)) return false;
        text = rest[Math.Min(colon + 2, rest.Length)..];
        return true;
    }

    private static bool HasOpenQuote(ReadOnlySpan<char> author)
    {
        var at = author.IndexOfAny(Quotes);
        return at >= 0 && author[at..].Count(author[at]) % 2 == 1 && author[(at + 1)..].IndexOfAny(Quotes) < 0;
    }
}
