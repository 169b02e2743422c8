using System.Text.RegularExpressions;

namespace CoachBot.Privacy.Detection;

/// <summary>A form and what it means. The group <c>it</c> is the entity where the form has one.</summary>
/// <param name="Regex">Must be non-backtracking: people paste anything.</param>
/// <param name="Shrinks">Whether what was not accepted is tried again without its last word.</param>
/// <param name="Accept">Whether a match is one, given the text and the entity's place.</param>
internal sealed record Pattern(EntityType Type, Regex Regex, Func<string, Range, bool>? Accept = null, bool Shrinks = false)
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    public static Regex Form(string pattern, bool ignoreCase = true) =>
        new(pattern, ignoreCase ? Linear : Linear & ~RegexOptions.IgnoreCase, Regex.InfiniteMatchTimeout);

    public IEnumerable<Entity> Find(string text)
    {
        foreach (Match match in Regex.Matches(text))
        {
            var part = match.Groups["it"] is { Success: true } it ? it : (Capture)match;
            var end = part.Index + part.Length;
            while (end > part.Index && text[end - 1] is '.' or ',' or ' ' or '-' or '/' or ':' or '!' or '?' or ')' or '\n') end--;
            if (part.Length == 0 || end == part.Index) continue;
            if (Accepted(text, part.Index, end) is { } accepted) yield return accepted;
        }
    }

    // A form that may hold blanks can have run on into the next word.
    private Entity? Accepted(string text, int start, int end)
    {
        while (end > start)
        {
            if (Accept?.Invoke(text, start..end) is not false) return new Entity(Type, start, end);
            end = Shrinks ? start + text.AsSpan(start, end - start).LastIndexOf(' ') : start;
        }

        return null;
    }

    /// <summary>Whether a unit stands by itself: neither letter nor digit at its sides.</summary>
    public static bool StandsAlone(string text, Range place)
    {
        var (start, length) = place.GetOffsetAndLength(text.Length);
        var end = start + length;
        return (start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]));
    }
}
