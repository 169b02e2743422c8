using System.Text.RegularExpressions;

namespace CoachBot.Probes.Features;

/// <summary>A feature that is found by its wordings.</summary>
/// <param name="key">Its stable name; the words for it stand under it in <c>prompts/probe.en.yaml</c>.</param>
/// <param name="pattern">A regular expression over lower-case text with ' as its apostrophe; none may backtrack.</param>
internal sealed class Cue(string key, string pattern)
{
    private readonly Regex _pattern = new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    public string Key { get; } = key;

    public bool In(string plainText) => _pattern.IsMatch(plainText);

    /// <returns>Where the first wording begins, or null.</returns>
    public int? FirstIn(string plainText) => _pattern.Match(plainText) is { Success: true } match ? match.Index : null;
}
