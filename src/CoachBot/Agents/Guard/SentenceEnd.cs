using System.Text.RegularExpressions;

namespace CoachBot.Agents.Guard;

/// <summary>
/// Finds where a sentence of streaming prose ends. The answer rests on a bounded stretch of the text alone, never on how it was cut into
/// pieces: while more text could change it, the answer is "not known yet".
/// </summary>
internal static partial class SentenceEnd
{
    /// <summary>The longest sentence; what is longer is cut by force.</summary>
    public const int MostCharacters = 600;

    /// <summary>How far behind a full stop is looked for what belongs to it.</summary>
    private const int LookAhead = 24;

    private const string Closers = "\"'”’»)]*_`";

    public const int Unknown = -1;

    /// <param name="text">From the sentence's first letter on.</param>
    /// <param name="complete">Nothing follows the text.</param>
    /// <returns>The sentence's length, or <see cref="Unknown"/>.</returns>
    public static int Find(ReadOnlySpan<char> text, bool complete, IReadOnlySet<string> abbreviations)
    {
        for (var at = 0; at < Math.Min(text.Length, MostCharacters); at++)
        {
            var end = text[at] switch
            {
                '\n' => AtLineEnd(text, at, complete),
                '.' or '!' or '?' or '…' or '。' or '！' or '？' => AtStop(text, at, complete, abbreviations),
                _ => null,
            };
            if (end is { } found) return found;
        }

        if (text.Length < MostCharacters + LookAhead) return complete && text.Length <= MostCharacters ? text.Length : complete ? Forced(text) : Unknown;
        return Forced(text);
    }

    private static int Forced(ReadOnlySpan<char> text)
    {
        var space = text[..MostCharacters].LastIndexOf(' ');
        var end = space > 0 ? space : MostCharacters;
        return char.IsHighSurrogate(text[end - 1]) && end > 1 ? end - 1 : end;
    }

    /// <summary>A blank line or a list mark ends a sentence; a plain line end is a blank.</summary>
    private static int? AtLineEnd(ReadOnlySpan<char> text, int at, bool complete)
    {
        var rest = text[(at + 1)..Math.Min(text.Length, at + 1 + LookAhead)];
        var isAll = rest.Length == LookAhead || complete;
        var next = rest.IndexOfAnyExcept(' ', '\t', '\r');
        if (next < 0) return isAll ? at : Unknown;
        if (rest[next] == '\n') return at;
        if (char.IsLetter(rest[next])) return null;
        if (!isAll && rest[next..].IndexOfAny(' ', '\n') < 0) return Unknown;
        return BlockMark().IsMatch(rest[next..]) ? at : null;
    }

    private static int? AtStop(ReadOnlySpan<char> text, int at, bool complete, IReadOnlySet<string> abbreviations)
    {
        var end = at + 1;
        while (end < text.Length && (text[end] is '.' or '!' or '?' or '…' || Closers.Contains(text[end], StringComparison.Ordinal)) && end - at < LookAhead) end++;
        if (end == text.Length) return complete ? end : Unknown;
        if (text[at] is '。' or '！' or '？') return end;
        if (!char.IsWhiteSpace(text[end])) return null;
        if (text[at] == '.' && end == at + 1 && IsAbbreviation(text[..at], abbreviations)) return null;
        return AfterCitations(text, end, complete);
    }

    /// <summary>"learn. [1] [2] Next": the marks belong to what they follow.</summary>
    private static int? AfterCitations(ReadOnlySpan<char> text, int end, bool complete)
    {
        while (true)
        {
            var rest = text[end..Math.Min(text.Length, end + LookAhead)];
            var isAll = rest.Length == LookAhead || complete;
            var next = rest.IndexOfAnyExcept(' ', '\t');
            if (next < 0) return isAll ? end : Unknown;
            if (rest[next] != '[') return char.IsLower(rest[next]) ? null : end;
            var mark = Citation().EnumerateMatches(rest[next..]);
            if (mark.MoveNext()) end += next + mark.Current.Length;
            else return isAll || rest[next..].Contains(']') ? end : Unknown;
        }
    }

    private static bool IsAbbreviation(ReadOnlySpan<char> before, IReadOnlySet<string> abbreviations)
    {
        var start = before.Length;
        while (start > 0 && (char.IsLetter(before[start - 1]) || before[start - 1] == '.')) start--;
        var word = before[start..];
        return word.Length == 1 && char.IsUpper(word[0]) && word[0] != 'I' || abbreviations.Contains(word.ToString().ToLowerInvariant());
    }

    [GeneratedRegex(@"^(?:[-*+•>]\s|#{1,6}\s|\d{1,2}[.)]\s)", RegexOptions.CultureInvariant)]
    private static partial Regex BlockMark();

    [GeneratedRegex(@"^\[\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,4}\][.!?]?", RegexOptions.CultureInvariant)]
    private static partial Regex Citation();
}
