using System.Globalization;
using System.Text.RegularExpressions;

namespace CoachBot.Knowledge.Questions;

/// <summary>The highest version of each family of models that the guidance speaks of: a price of a later one is nothing it can know. Immutable.</summary>
public sealed partial class ModelVersions
{
    private readonly Dictionary<string, double> _highest = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="texts">The passages.</param>
    public ModelVersions(IEnumerable<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        foreach (var (family, version) in texts.SelectMany(Find))
            _highest[family] = Math.Max(version, _highest.GetValueOrDefault(family));
    }

    /// <summary>Whether a text asks the price of a version beyond the highest that is known.</summary>
    public bool AsksPriceOfUnknown(string text) => Price().IsMatch(text) && Find(text).Any(found => found.Version >= _highest.GetValueOrDefault(found.Family) + 1);

    private static IEnumerable<(string Family, double Version)> Find(string text) =>
        Versions().Matches(text).Select(match => (match.Groups[1].Value, double.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture)));

    // A version ends where no further digit or unit follows: "Llama 70B" is a size, not a version.
    [GeneratedRegex(@"\b(gpt|claude|llama|qwen|gemini|mistral|gemma|deepseek)[\s-]{0,2}(\d{1,3}(?:\.\d{1,2})?)(?![\dbB])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Versions();

    [GeneratedRegex(@"\b(?:cost|costs|price|prices|priced|how much|cheap|cheaper|expensive)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Price();
}
