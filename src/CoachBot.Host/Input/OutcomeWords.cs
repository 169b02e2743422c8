using System.Collections.Frozen;
using System.Globalization;
using CoachBot.Probes;

namespace CoachBot.Host.Input;

/// <summary>Outcomes as people write them: words, yes and no, 1 and 0, a rating of 1 to 5.</summary>
internal static class OutcomeWords
{
    private static readonly FrozenDictionary<string, Outcome> Known = new Dictionary<Outcome, string>
    {
        [Outcome.Worked] = "worked good well success successful succeeded positive yes y true won win better great ok fine accepted approved resolved happy + 👍 ✅",
        [Outcome.Failed] = "failed fail failure bad badly unsuccessful negative no n false lost loss worse rejected unresolved unhappy poor - 👎 ❌ didn't_work did_not_work not_worked",
        [Outcome.Mixed] = "mixed partly partial partially neutral so-so half medium both unclear 0.5",
    }.SelectMany(outcome => outcome.Value.Split(' ').Select(word => (word, outcome.Key))).ToFrozenDictionary(pair => pair.word, pair => pair.Key, StringComparer.Ordinal);

    /// <param name="isRating">Whether the set's outcomes are ratings, which needs a look at all of them: 1 of 5 is bad, 1 of 0 and 1 is good.</param>
    public static Outcome Read(string told, bool isRating)
    {
        var word = string.Join('_', told.ToLowerInvariant().Replace('\u2019', '\'').Split((char[])[' ', '.', '!'], StringSplitOptions.RemoveEmptyEntries));
        if (double.TryParse(told, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return isRating ? OfRating(number) : number switch { 1 => Outcome.Worked, 0 or -1 => Outcome.Failed, 0.5 => Outcome.Mixed, _ => Outcome.Unknown };
        return Known.GetValueOrDefault(word, Outcome.Unknown);
    }

    /// <summary>All are numbers of 1 to 5, and some are above 1.</summary>
    public static bool AreRatings(IEnumerable<string> told)
    {
        var numbers = told.Where(one => one.Length > 0)
            .Select(one => double.TryParse(one, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN).ToList();
        return numbers.Count > 0 && numbers.All(number => number is >= 1 and <= 5) && numbers.Any(number => number > 1);
    }

    private static Outcome OfRating(double rating) => rating >= 4 ? Outcome.Worked : rating <= 2 ? Outcome.Failed : Outcome.Mixed;
}
