namespace CoachBot.Safety.Cues;

/// <summary>Whether two words differ by one slip: a letter wrong, missing, doubled, or two neighbours swapped.</summary>
public static class EditDistance
{
    private const int ShortestFuzzyWord = 6;

    /// <summary>
    /// True where <paramref name="typed"/> is <paramref name="meant"/> with one slip. Words below six letters must be exact,
    /// save for a masked letter ("k*ll"): with so few letters another word is always near.
    /// </summary>
    public static bool IsOneSlip(string typed, string meant)
    {
        var same = CommonPrefix(typed, meant);
        if (typed.Contains('*', StringComparison.Ordinal))
        {
            return typed.Length == meant.Length && typed.Zip(meant).All(pair => pair.First == '*' || pair.First == pair.Second);
        }

        if (meant.Length < ShortestFuzzyWord)
        {
            return typed == meant;
        }

        return (typed.Length - meant.Length) switch
        {
            0 => Tail(typed, same + 1) == Tail(meant, same + 1) || IsSwap(typed, meant, same),
            1 => Tail(typed, same + 1) == Tail(meant, same),
            -1 => Tail(typed, same) == Tail(meant, same + 1),
            _ => false,
        };
    }

    private static int CommonPrefix(string left, string right)
    {
        var length = Math.Min(left.Length, right.Length);
        var same = 0;
        while (same < length && left[same] == right[same])
        {
            same++;
        }

        return same;
    }

    private static bool IsSwap(string typed, string meant, int at) =>
        at + 1 < typed.Length && typed[at] == meant[at + 1] && typed[at + 1] == meant[at]
        && Tail(typed, at + 2) == Tail(meant, at + 2);

    private static string Tail(string word, int from) => from >= word.Length ? "" : word[from..];
}
