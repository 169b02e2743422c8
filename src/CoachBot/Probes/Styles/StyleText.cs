using System.Text.RegularExpressions;

namespace CoachBot.Probes.Styles;

/// <summary>
/// A text as its style is read: its first words up to a number, so that long and short texts are compared on the same length, and how the whole opens and closes.
/// </summary>
internal sealed partial class StyleText
{
    private const int MostCharacters = 20_000;

    private StyleText(string whole, string part)
    {
        Opening = whole.Length > 80 ? whole[..80] : whole;
        Closing = whole.Length > 120 ? whole[^120..] : whole;
        Part = part;
        Tokens = [.. Token().Matches(part).Select(match => match.Value)];
        Words = [.. Tokens.Where(IsWord).Select(token => token.ToLowerInvariant())];
        Sentences = [.. SentenceEnd().Split(part).Select(sentence => sentence.Trim()).Where(sentence => sentence.Any(char.IsLetterOrDigit))];
    }

    public string Opening { get; }

    public string Closing { get; }

    /// <summary>The part that is compared.</summary>
    public string Part { get; }

    /// <summary>Words and punctuation marks of the part, in order, as written.</summary>
    public string[] Tokens { get; }

    /// <summary>Its words, in lower case.</summary>
    public string[] Words { get; }

    public string[] Sentences { get; }

    /// <param name="most">Words from the start that are read.</param>
    public static StyleText Of(string text, int most)
    {
        var whole = Plain(text);
        var words = Word().Matches(whole);
        return new StyleText(whole, words.Count <= most ? whole : whole[..(words[most - 1].Index + words[most - 1].Length)]);
    }

    public static int CountWords(string text) => Word().Count(Plain(text));

    /// <returns>How often the pattern occurs in the part, in 100 words.</returns>
    public double Per100(Regex pattern) => 100.0 * pattern.Count(Part) / Math.Max(1, Words.Length);

    /// <returns>How many of the part's words are among these, in 100.</returns>
    public double Per100(IReadOnlySet<string> words) => 100.0 * Words.Count(words.Contains) / Math.Max(1, Words.Length);

    public static bool IsWord(string token) => char.IsLetterOrDigit(token[0]);

    private static string Plain(string text) =>
        (text.Length > MostCharacters ? text[..MostCharacters] : text).Replace('\u2019', '\'').Replace("\r\n", "\n", StringComparison.Ordinal).Trim();

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:'[\p{L}]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:'[\p{L}]+)*|\.{2,}|…|\n+|[^\s\p{L}\p{N}]", RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    [GeneratedRegex(@"(?<=[.!?…])\s+|\n+", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();
}
