using System.Collections.Frozen;
using System.Globalization;

namespace CoachBot.Understanding;

/// <summary>
/// Cuts a text into <see cref="Token"/>s. Words are split at hyphens and slashes ("one-off" is "one", "off"), numbers keep their separators
/// ("1,200", "2.5k"), marks that carry meaning stay (. , ; : ! ? $ € £ % + ~ - newline); all else is dropped.
/// </summary>
public static class Tokenizer
{
    /// <summary>What is read of one text: two pages. A situation takes eight sentences; the rest of a pasted archive is not one.</summary>
    public const int MostCharacters = 6_000;

    private const string Marks = ".,;:!?$€£%+~()\n";

    private static readonly FrozenDictionary<string, string> Spellings = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["cannot"] = "can not", ["gonna"] = "going to", ["wanna"] = "want to", ["gotta"] = "have to", ["ain't"] = "is not",
        ["won't"] = "will not", ["can't"] = "can not", ["shan't"] = "shall not", ["let's"] = "let us", ["y'all"] = "you all",
        ["dont"] = "do not", ["doesnt"] = "does not", ["didnt"] = "did not", ["cant"] = "can not", ["havent"] = "have not",
        ["hasnt"] = "has not", ["isnt"] = "is not", ["arent"] = "are not", ["wasnt"] = "was not", ["wouldnt"] = "would not",
        ["couldnt"] = "could not", ["shouldnt"] = "should not", ["wont"] = "will not", ["ive"] = "i have", ["im"] = "i am",
        ["it's"] = "it is", ["that's"] = "that is", ["there's"] = "there is", ["what's"] = "what is", ["who's"] = "who is",
        ["he's"] = "he is", ["she's"] = "she is", ["here's"] = "here is", ["where's"] = "where is", ["nothing's"] = "nothing is",
        ["everything's"] = "everything is", ["nobody's"] = "nobody is", ["everyone's"] = "everyone is", ["one's"] = "one is",
        ["thats"] = "that is", ["theres"] = "there is", ["dunno"] = "do not know", ["e-mail"] = "email", ["e-mails"] = "emails",
        ["labeled"] = "labelled", ["labeling"] = "labelling", ["labeler"] = "labeller",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly (string Ending, string Written)[] Endings =
        [("n't", "not"), ("'ve", "have"), ("'re", "are"), ("'ll", "will"), ("'d", "would"), ("'m", "am")];

    public static IReadOnlyList<Token> Read(string text)
    {
        var tokens = new List<Token>();
        var end = Math.Min(text.Length, MostCharacters);
        for (var at = 0; at < end;)
            at = char.IsLetter(text[at]) ? Word(text, at, end, tokens)
                : char.IsAsciiDigit(text[at]) ? Number(text, at, end, tokens)
                : Mark(text, at, tokens);
        return tokens;
    }

    private static int Word(string text, int start, int end, List<Token> tokens)
    {
        var at = start;
        while (at < end && (char.IsLetterOrDigit(text[at]) || IsMark(text[at]) || (IsApostrophe(text[at]) && LetterAt(text, at + 1, end))
                   || (at == start + 1 && text[at] == '-' && text[start] is 'e' or 'E' && Starts(text, at + 1, "mail")))) at++;
        var word = Plain(text[start..at]);
        var written = Spellings.GetValueOrDefault(word) ?? WriteOut(word);
        foreach (var part in written.Split(' ', StringSplitOptions.RemoveEmptyEntries)) tokens.Add(new Token(part, start, at - start));
        return at;
    }

    private static string WriteOut(string word)
    {
        foreach (var (ending, written) in Endings)
            if (word.Length > ending.Length && word.EndsWith(ending, StringComparison.Ordinal)) return $"{word[..^ending.Length]} {written}";
        return word.EndsWith("'s", StringComparison.Ordinal) && word.Length > 2 ? word[..^2] : word.Replace("'", "", StringComparison.Ordinal);
    }

    /// <summary>Digits with separators inside, then a suffix: 1,200 and 1.200 and 1'200, 3k, 2.5m, 50ish, 3rd.</summary>
    private static int Number(string text, int start, int end, List<Token> tokens)
    {
        var at = start;
        while (at < end && (char.IsAsciiDigit(text[at]) || (IsSeparator(text[at]) && at + 1 < end && char.IsAsciiDigit(text[at + 1])))) at++;
        while (at < end && char.IsAsciiLetter(text[at])) at++;
        tokens.Add(new Token(Plain(text[start..at]), start, at - start));
        return at;
    }

    private static int Mark(string text, int at, List<Token> tokens)
    {
        if (Marks.Contains(text[at], StringComparison.Ordinal)) tokens.Add(new Token(text[at].ToString(), at, 1));
        else if (text[at] == '’' || text[at] == '\'') return at + 1;
        else if (IsDash(text[at]) && Dash(text, at) is { } dash) tokens.Add(new Token(dash, at, 1));
        return at + 1;
    }

    /// <summary>"80-120" is a range, "this - that" a break, "one-off" neither.</summary>
    private static string? Dash(string text, int at)
    {
        var before = at > 0 ? text[at - 1] : ' ';
        var after = at + 1 < text.Length ? text[at + 1] : ' ';
        if (char.IsAsciiDigit(before) && char.IsAsciiDigit(after)) return "-";
        return text[at] == '—' || before == ' ' || IsDash(before) || after == ' ' ? ";" : null;
    }

    private static string Plain(string word) => word.Normalize().Replace('’', '\'').Replace('ʼ', '\'').ToLowerInvariant();

    private static bool LetterAt(string text, int at, int end) => at < end && char.IsLetter(text[at]);

    private static bool Starts(string text, int at, string word) => string.Compare(text, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private static bool IsApostrophe(char letter) => letter is '\'' or '’' or 'ʼ';

    private static bool IsSeparator(char letter) => letter is '.' or ',' || IsApostrophe(letter);

    private static bool IsDash(char letter) => letter is '-' or '–' or '—';

    private static bool IsMark(char letter) => char.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark;
}
