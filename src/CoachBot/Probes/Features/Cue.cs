using System.Text.RegularExpressions;

namespace CoachBot.Probes.Features;

/// <summary>A feature that is found by its wordings.</summary>
/// <param name="key">Its stable name; the words for it stand under it in <c>prompts/probe.en.yaml</c>.</param>
/// <param name="weight">How likely it is to be what matters, known before any outcome is seen.</param>
/// <param name="pattern">
/// A regular expression over lower-case text with ' as its apostrophe. Repetition in it has to be bounded or of one kind of character, so that backtracking
/// stays linear: a non-backtracking engine would take seconds to build all of them.
/// </param>
internal sealed class Cue(string key, string pattern, double weight = Cue.UsualWeight)
{
    /// <summary>The weight of a cue that is one of many.</summary>
    public const double UsualWeight = 2;

    /// <summary>The weight of what advice for couples and for dealing with clients names first.</summary>
    public const double Prominent = 4;

    private readonly Regex _pattern = new(pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    public string Key { get; } = key;

    public double Weight { get; } = weight;

    public bool In(string plainText) => _pattern.IsMatch(plainText);

    /// <returns>Where the first wording begins, or null.</returns>
    public int? FirstIn(string plainText) => _pattern.Match(plainText) is { Success: true } match ? match.Index : null;
}
