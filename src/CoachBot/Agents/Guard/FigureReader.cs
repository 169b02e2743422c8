using System.Globalization;
using System.Text.RegularExpressions;
using CoachBot.Language;
using CoachBot.Understanding;

namespace CoachBot.Agents.Guard;

/// <summary>
/// Finds everything countable that a text says, in digits or in words. What has a digit and cannot be read is a figure as it stands, so a
/// way of writing that is not known here has to stand in the ground in the same letters.
/// </summary>
internal static partial class FigureReader
{
    private const int MostBetween = 4;

    /// <param name="text">Folded, without marks of citation.</param>
    public static IEnumerable<Figure> Read(string text, GuardWords guard)
    {
        var figures = new List<Figure>(DateReader.Read(text, out var rest));
        rest = Names().Replace(rest, match => Take(figures, "name", match.Value.TrimEnd('.', '-').ToLowerInvariant()));
        rest = Fractions().Replace(rest, match => Take(figures, "fraction", $"{match.Groups[1].Value}/{match.Groups[2].Value}"));
        string[] words = [.. Tokenizer.Read(rest).Select(token => token.Text)];
        var read = new bool[words.Length];
        foreach (var mention in NumberReader.Read(words))
        {
            read.AsSpan(mention.First, mention.End - mention.First).Fill(true);
            figures.AddRange(Of(words, mention, guard));
        }

        for (var at = 0; at < words.Length; at++)
            if (!read[at] && Unread(words, at, guard) is { } figure) figures.Add(figure);
        figures.AddRange(guard.All("figures", words).Select(phrase => new Figure("phrase", WithoutVerb(phrase))));
        return figures;
    }

    /// <summary>"Takes minutes" and "costs minutes" say the same.</summary>
    private static string WithoutVerb(string phrase) => phrase.IndexOf(' ', StringComparison.Ordinal) is var blank and > 0 ? phrase[(blank + 1)..] : phrase;

    private static string Take(List<Figure> figures, string kind, string value)
    {
        figures.Add(new Figure(kind, value));
        return " ; ";
    }

    private static IEnumerable<Figure> Of(string[] words, NumberMention mention, GuardWords guard)
    {
        var (kind, scale) = Unit(words, mention, guard);
        if (kind == Figure.Count && IsIdle(words, mention, guard)) yield break;
        if (kind == Figure.Count && mention.End == mention.First + 1 && IsYear(words[mention.First]))
        {
            yield return new Figure(Figure.Date, words[mention.First]);
            yield break;
        }

        if (kind == Figure.Count && Noun(words, mention.End, guard) is { } noun) kind = Figure.Counted + noun;
        yield return new Figure(kind, Number(mention.Low * scale));
        if (mention.High > mention.Low) yield return new Figure(kind, Number(mention.High * scale));
    }

    private static (string Kind, double Scale) Unit(string[] words, NumberMention mention, GuardWords guard)
    {
        if (guard.Unit(At(words, mention.First - 1)) is { } before && before.IsMark) return (before.Name, before.Scale);
        var next = mention.End;
        while (At(words, next) is "of" or "more" or "extra" or "full" or "whole" or "good" or "working" or "business") next++;
        return guard.Unit(At(words, next)) is { } after ? (after.Name, after.Scale) : (Figure.Count, 1);
    }

    /// <summary>"180 curated examples": what the advice is about, a few words behind its number.</summary>
    private static string? Noun(string[] words, int from, GuardWords guard)
    {
        for (var at = from; at < Math.Min(words.Length, from + MostBetween) && char.IsLetter(words[at][0]); at++)
            if (guard.Counted.Contains(words[at])) return Stemmer.Stem(words[at]);
        return null;
    }

    /// <summary>"one of them", "two sides", "a few texts": a manner of speaking, unless it counts what the advice is about.</summary>
    private static bool IsIdle(string[] words, NumberMention mention, GuardWords guard)
    {
        var first = words[mention.First];
        var spelled = !words[mention.First..mention.End].Any(word => char.IsAsciiDigit(word[0]));
        var small = spelled && mention.High <= 2;
        var vague = mention.About && first is "few" or "several" or "couple" or "a" or "another" && mention.High <= 4;
        return (small || vague) && !guard.Counted.Contains(At(words, mention.End));
    }

    private static Figure? Unread(string[] words, int at, GuardWords guard)
    {
        var word = words[at];
        if (char.IsAsciiDigit(word[0])) return Ordinal().Match(word) is { Success: true } ordinal ? new Figure("ordinal", ordinal.Groups[1].Value) : Literal(word);
        if (!guard.NumberWords.Contains(word) || At(words, at + 1) is "check" or "checked" or "checking") return null;
        // "the third question" counts nothing; "a third of the time" does.
        if (word is "third" or "quarter" && At(words, at - 1) is not ("a" or "one" or "about" or "by" or "over" or "under" or "than")) return null;
        return new Figure("word", word);
    }

    private static Figure Literal(string word) => new(IsYear(word) ? Figure.Date : "name", word);

    private static bool IsYear(string word) =>
        word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and < 2100;

    private static string Number(double value) => Math.Round(value, 6).ToString("0.######", CultureInfo.InvariantCulture);

    private static string At(string[] words, int at) => at >= 0 && at < words.Length ? words[at] : "";

    [GeneratedRegex(@"(?<![\p{L}\d])\p{L}[\p{L}'-]*[.=:]?\d[\p{L}\d.=-]*", RegexOptions.CultureInvariant)]
    private static partial Regex Names();

    [GeneratedRegex(@"(?<![\d.,])(\d{1,3})\s?/\s?(\d{1,3})(?![\d/])", RegexOptions.CultureInvariant)]
    private static partial Regex Fractions();

    [GeneratedRegex(@"^(\d+)(?:st|nd|rd|th)$", RegexOptions.CultureInvariant)]
    private static partial Regex Ordinal();
}
