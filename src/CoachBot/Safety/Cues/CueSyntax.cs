using System.Globalization;
using System.Text;

namespace CoachBot.Safety.Cues;

/// <summary>
/// Reads cues as the files write them. Words stand apart by spaces; <c>a|b</c> is either, <c>a_b</c> a phrase, <c>a*</c> a word
/// that begins so, <c>@name</c> a list of words, <c>?</c> behind a step makes it optional, <c>..</c> is up to three words of any
/// kind and <c>...</c> up to seven.
/// </summary>
/// <param name="lists">The named lists of words, resolved to words and phrases.</param>
public sealed class CueSyntax(IReadOnlyDictionary<string, IReadOnlyList<string>> lists)
{
    private const int ShortGap = 3;
    private const int LongGap = 7;

    /// <summary>The pattern, or null and a fault in <paramref name="fault"/>.</summary>
    public CuePattern? Read(string source, out string? fault)
    {
        var elements = new List<CueElement>();
        foreach (var step in source.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (Element(step, out fault) is not { } element)
            {
                return null;
            }

            elements.Add(element);
        }

        fault = elements.FirstOrDefault() is CueElement.Choice { Optional: false }
            ? null
            : "must begin with a word that is not optional";
        return fault is null ? new CuePattern(source, elements) : null;
    }

    private CueElement? Element(string step, out string? fault)
    {
        fault = null;
        if (step is ".." or "...")
        {
            return new CueElement.Gap(step.Length == 2 ? ShortGap : LongGap);
        }

        var optional = step.EndsWith('?');
        var alternatives = new List<string>();
        foreach (var part in step.TrimEnd('?').Split('|'))
        {
            if (part.StartsWith('@') ? !lists.ContainsKey(part[1..]) : !IsWord(part))
            {
                fault = part.StartsWith('@') ? $"no list of words is called {part}" : $"'{part}' is not a word";
                return null;
            }

            alternatives.AddRange(part.StartsWith('@') ? lists[part[1..]] : [part.Replace('_', ' ')]);
        }

        return Choice(alternatives, optional);
    }

    private static bool IsWord(string part)
    {
        var word = part.EndsWith('*') ? part[..^1] : part;
        return word.Length > 0 && word.EnumerateRunes().All(
            rune => Rune.IsLetterOrDigit(rune) || rune.Value == '_' || Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol);
    }

    private static CueElement.Choice Choice(List<string> alternatives, bool optional)
    {
        var whole = alternatives.Where(word => !word.EndsWith('*')).ToLookup(word => word.Contains(' ', StringComparison.Ordinal));
        return new CueElement.Choice(
            whole[false].ToHashSet(StringComparer.Ordinal),
            [.. alternatives.Where(word => word.EndsWith('*')).Select(word => word[..^1])],
            whole[true].Select(phrase => phrase.Split(' ')).GroupBy(phrase => phrase[0], StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => (IReadOnlyList<string[]>)[.. group], StringComparer.Ordinal),
            optional);
    }
}
