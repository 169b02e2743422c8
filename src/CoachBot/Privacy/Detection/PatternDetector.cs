using System.Collections.Immutable;

namespace CoachBot.Privacy.Detection;

/// <summary>Finds what has a form of its own: addresses on the net, numbers with check digits, telephone numbers, dates, ages, money. Linear in the text's length.</summary>
internal static class PatternDetector
{
    // Most certain first: a card's digits are no telephone number.
    private static readonly ImmutableArray<Pattern> Certain = [.. NetPatterns.All, .. DatePatterns.All, .. NumberPatterns.All, .. AgePatterns.All];

    private static readonly ImmutableArray<Pattern> AfterAddresses = [.. NumberPatterns.Late, .. DatePatterns.Late];

    public static void Find(string text, Claims claims)
    {
        foreach (var place in Placeholders.In(text)) claims.Keep(place.Start, place.End);
        Find(Certain, text, claims);
    }

    /// <summary>What looks like a telephone number or a paper's number, once postal addresses are known.</summary>
    public static void FindLate(string text, Claims claims) => Find(AfterAddresses, text, claims);

    private static void Find(ImmutableArray<Pattern> patterns, string text, Claims claims)
    {
        foreach (var pattern in patterns)
        {
            foreach (var entity in pattern.Find(text)) claims.TryTake(entity);
        }
    }
}
