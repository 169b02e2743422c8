using System.Text.RegularExpressions;

namespace CoachBot.Agents.Guard;

/// <summary>Quotations of three words and more, which must stand in the ground word for word. Shorter ones are a manner of speaking.</summary>
internal static partial class QuotationCheck
{
    private const int LeastWords = 3;

    public static string? Find(Sentence sentence, GroundIndex ground)
    {
        foreach (var quoted in Quoted(sentence.Text))
        {
            var flat = GroundIndex.Flat(quoted);
            if (flat.Split(' ').Length >= LeastWords && !ground.Says(flat)) return quoted;
        }

        return null;
    }

    private static IEnumerable<string> Quoted(string text)
    {
        var parts = text.Split('"');
        for (var at = 1; at < parts.Length; at += 2) yield return parts[at];
        // One mark alone: the quotation goes on in the sentence before or after.
        if (parts.Length % 2 == 0 && parts.Length == 2 && parts[1].Trim().Length == 0) yield return parts[0];
        foreach (var single in Single().Matches(text).Select(match => match.Groups[1].Value)) yield return single;
    }

    [GeneratedRegex(@"(?<!\w)'([^']{3,}(?:\w'\w[^']*)*)'(?!\w)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Single();
}
