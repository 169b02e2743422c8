using System.Text.RegularExpressions;

namespace CoachBot.Input;

/// <summary>Sentences with <c>{name}</c> where a value goes.</summary>
public static partial class Templates
{
    public static IEnumerable<string> Variables(string template) =>
        Braces().Matches(template).Select(match => match.Groups[1].Value).Distinct(StringComparer.Ordinal);

    /// <summary>Fills every variable that has a value; a value is never read as a template again.</summary>
    public static string Fill(string template, IReadOnlyDictionary<string, string> values) =>
        Braces().Replace(template, match => values.TryGetValue(match.Groups[1].Value, out var value) ? value : match.Value);

    [GeneratedRegex(@"\{([a-z][a-z0-9_]*)\}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Braces();
}
