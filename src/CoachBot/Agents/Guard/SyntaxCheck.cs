using System.Text.RegularExpressions;

namespace CoachBot.Agents.Guard;

/// <summary>What stands in no prose: JSON, tags, code, names with underscores, letters set apart.</summary>
internal static partial class SyntaxCheck
{
    public static string? Find(Sentence sentence, GroundIndex ground, GuardWords words)
    {
        if (sentence.Original.Contains("```", StringComparison.Ordinal)) return "```";
        if (Marks().Match(sentence.Raw) is { Success: true } mark) return mark.Value;
        foreach (var name in Names().Matches(sentence.Raw).Select(match => match.Value))
            if (!ground.Ground.Texts.Any(text => text.Contains(name, StringComparison.OrdinalIgnoreCase))) return name;
        return words.First("syntax", sentence.Words);
    }

    [GeneratedRegex("""[{}]|<[/|!?a-zA-Z]|\|>|<<|\[/(?:inst|sys)\]|\[inst\]|"\s*:\s*["\d\[]|\w\(\w*\s*=|\]\(|!\[|(?:^|\s)\p{L}(?:[\s.-]+\p{L}){4,}(?:[\s.,!?-]|$)|\S{60,}|^(?:assistant|system|user|human|tool)\s*:""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Marks();

    [GeneratedRegex(@"\b[A-Za-z]+(?:_[A-Za-z0-9]+)+\b|\b[A-Za-z]\w*\(\)", RegexOptions.CultureInvariant)]
    private static partial Regex Names();
}
