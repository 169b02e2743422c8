namespace CoachBot.Privacy.Detection;

/// <summary>Slips of the keys.</summary>
internal static class EditDistance
{
    /// <summary>Whether one letter added, left out, changed, or two neighbours swapped make one word of the other (Damerau, 1964).</summary>
    public static bool IsOne(string one, string other)
    {
        if (one.Length > other.Length) (one, other) = (other, one);
        if (other.Length - one.Length > 1) return false;
        var start = one.AsSpan().CommonPrefixLength(other);
        var left = one.AsSpan(start);
        var right = other.AsSpan(start);
        if (one.Length < other.Length) return left.SequenceEqual(right[1..]);
        if (left.IsEmpty) return false;
        return left[1..].SequenceEqual(right[1..])
            || (left.Length > 1 && left[0] == right[1] && left[1] == right[0] && left[2..].SequenceEqual(right[2..]));
    }
}
