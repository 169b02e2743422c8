using System.Collections.Immutable;
using System.Globalization;

namespace CoachBot.Privacy.Detection;

/// <summary>A text cut into words and numbers, with what stands between them.</summary>
internal sealed class TokenList
{
    private readonly ImmutableArray<Token> _tokens;

    private TokenList(string text, ImmutableArray<Token> tokens)
    {
        Text = text;
        _tokens = tokens;
        var words = tokens.Where(token => !token.IsNumber).ToList();
        IsShouted = words.Count(token => token.IsAllCapitals) * 10 >= words.Count * 6 && words.Count > 2;
        IsHeadline = words.Count > 5 && words.Count(token => token.IsCapital) * 10 >= words.Count * 7 && !words.Exists(token => !token.IsCapital && token.Text.Length > 4);
        IsUncased = words.Count > 3 && !words.Exists(token => token.IsCapital);
        IsCased = Enumerable.Range(0, tokens.Length).Any(at => tokens[at].IsCapital && tokens[at].Text.Length > 1 && StartsSentence(at));
    }

    public string Text { get; }

    public int Count => _tokens.Length;

    /// <summary>Most words are all capitals, so that capitals say nothing.</summary>
    public bool IsShouted { get; }

    /// <summary>Most words begin with a capital, and all long ones: a run of names and an address is no headline.</summary>
    public bool IsHeadline { get; }

    /// <summary>There is no capital in it.</summary>
    public bool IsUncased { get; }

    /// <summary>The author begins sentences with capitals.</summary>
    public bool IsCased { get; }

    public Token this[int at] => _tokens[at];

    public static TokenList Read(string text)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var at = 0;
        while (at < text.Length)
        {
            if (!IsWordUnit(text, at))
            {
                at++;
                continue;
            }

            var end = EndOfWord(text, at);
            tokens.Add(Cut(text, at, end));
            at = end;
        }

        return new TokenList(text, tokens.DrainToImmutable());
    }

    /// <summary>What stands before a token, back to the token before; the text's beginning for the first, its end after the last.</summary>
    public ReadOnlySpan<char> GapBefore(int at)
    {
        var from = at == 0 ? 0 : _tokens[at - 1].End;
        var to = at == Count ? Text.Length : _tokens[at].Start;
        return Text.AsSpan(from, to - from);
    }

    /// <summary>The key of the token before, if only blanks or an opening quotation mark lie between; else empty.</summary>
    public string KeyBefore(int at) => at > 0 && IsBlank(GapBefore(at)) ? _tokens[at - 1].Key : "";

    public string KeyAfter(int at) => at + 1 < Count && (_tokens[at].IsPossessive || IsBlank(GapBefore(at + 1))) ? _tokens[at + 1].Key : "";

    public bool Adjoins(int at) => at > 0 && at < Count && !_tokens[at - 1].IsPossessive && IsBlank(GapBefore(at));

    /// <summary>The first word of a line.</summary>
    public bool StartsLine(int at) => at == 0 || GapBefore(at).Contains('\n');

    public bool StartsSentence(int at) => at == 0 || GapBefore(at).ContainsAny(Marks.Openings);

    /// <summary>Nothing but a mark of an ending follows.</summary>
    public bool Ends(int at) => at + 1 >= Count || GapBefore(at + 1).IndexOfAny(".!?\n") >= 0;

    private static bool IsBlank(ReadOnlySpan<char> gap) => gap.IndexOfAnyExcept(" \t\u00A0") < 0 && gap.Length is > 0 and < 4;

    private static Token Cut(string text, int start, int end)
    {
        var word = text[start..end];
        var possessive = word.Length > 2 && word[^1] is 's' or 'S' && word.Length > 2 && word[^2] is '\'' or '’';
        if (possessive) word = word[..^2];
        return new Token(word, TextFolding.Fold(word), start, start + word.Length, possessive);
    }

    private static int EndOfWord(string text, int at)
    {
        at++;
        while (at < text.Length && (IsWordUnit(text, at) || (IsJoint(text[at]) && at + 1 < text.Length && IsWordUnit(text, at + 1)))) at++;
        return at;
    }

    private static bool IsJoint(char unit) => unit is '\'' or '’' or '-';

    private static bool IsWordUnit(string text, int at) =>
        char.IsLetterOrDigit(text, at) || char.IsLowSurrogate(text[at]) && at > 0 && char.IsLetterOrDigit(text, at - 1)
        || CharUnicodeInfo.GetUnicodeCategory(text, at) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
