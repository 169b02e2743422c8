namespace CoachBot.Privacy;

/// <summary>A mention with some words around it, as in the original.</summary>
/// <param name="TextIndex">Which of the texts, from 0.</param>
/// <param name="Excerpt">The mention with about 40 characters on either side; line ends are blanks.</param>
/// <param name="Start">Where in the excerpt the mention begins, in UTF-16 units.</param>
/// <param name="Length">The mention's length in UTF-16 units.</param>
public sealed record MentionContext(int TextIndex, string Excerpt, int Start, int Length)
{
    private const int Reach = 40;

    internal static MentionContext Of(Mention mention)
    {
        var (original, redaction) = (mention.Original, mention.Redaction);
        var from = WordStart(original, redaction.Start - Reach, redaction.Start);
        var to = WordEnd(original, redaction.End + Reach, redaction.End);
        var excerpt = original[from..to].Replace('\r', ' ').Replace('\n', ' ');
        return new MentionContext(mention.TextIndex, excerpt, redaction.Start - from, redaction.End - redaction.Start);
    }

    // The next place where a word begins, so that neither a word nor a surrogate pair is cut.
    private static int WordStart(string text, int at, int limit)
    {
        if (at <= 0) return 0;
        var blank = text.AsSpan(at, limit - at).IndexOfAny(' ', '\n', '\t');
        return blank >= 0 ? at + blank + 1 : WithoutHalf(text, at);
    }

    private static int WordEnd(string text, int at, int limit)
    {
        if (at >= text.Length) return text.Length;
        var blank = text.AsSpan(limit, at - limit).LastIndexOfAny(' ', '\n', '\t');
        return blank >= 0 ? limit + blank : WithoutHalf(text, at);
    }

    private static int WithoutHalf(string text, int at) => char.IsLowSurrogate(text[at]) ? at + 1 : at;
}
