using System.Text.RegularExpressions;

namespace CoachBot.Agents.Guard;

/// <summary>Web addresses, e-mail addresses and telephone numbers: only those that code itself gave.</summary>
internal static partial class ContactCheck
{
    public static string? Find(Sentence sentence, GroundIndex ground, GuardWords words)
    {
        foreach (var match in Addresses().Matches(sentence.Raw).Concat(Hosts().Matches(sentence.Raw).Where(host => words.Sets["domains"].Contains(host.Groups[1].Value.ToLowerInvariant()))))
            if (!ground.Ground.Texts.Any(text => text.Contains(match.Value.TrimEnd('.', ',', ')'), StringComparison.OrdinalIgnoreCase))) return match.Value;
        return null;
    }

    [GeneratedRegex(@"[a-z][a-z0-9+.-]*://\S+|\bmailto:\S+|\bwww\.\S+|\S+\s?(?:@|\[at\]|\(at\))\s?\S+\.\S+|(?:\+|\b00)\d[\d\s().-]{6,}\d|\(?\b\d{3,5}\)?[\s.-]\d{3,4}[\s.-]\d{3,4}\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Addresses();

    [GeneratedRegex(@"\b[a-z0-9-]+(?:\.|\s?\(?dot\)?\s?|\[\.\])([a-z]{2,12})\b(?:/\S*)?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Hosts();
}
