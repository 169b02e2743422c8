using CoachBot.Language;

namespace CoachBot.Safety.Cues;

/// <summary>Whether a grave word was meant where another stands: by one slip of the keys, or with letters masked.</summary>
internal static class Disguise
{
    private const int ShortestFuzzyWord = 6;

    /// <summary>
    /// True where <paramref name="typed"/> is <paramref name="meant"/> with one slip. Words below six letters must be exact,
    /// save for a masked letter ("k*ll"): with so few letters another word is always near.
    /// </summary>
    public static bool IsOf(string typed, string meant)
    {
        if (typed.Contains('*', StringComparison.Ordinal))
            return typed.Length == meant.Length && typed.Zip(meant).All(pair => pair.First == '*' || pair.First == pair.Second);
        return typed == meant || (meant.Length >= ShortestFuzzyWord && EditDistance.IsOne(typed, meant));
    }
}
