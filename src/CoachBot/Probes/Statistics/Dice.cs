namespace CoachBot.Probes.Statistics;

/// <summary>
/// Chance as an argument: the same seed gives the same throws on every machine and runtime.
/// SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014).
/// </summary>
public sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <returns>A whole number of 0 to <paramref name="sides"/> - 1.</returns>
    public int Next(int sides)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(sides);
        // Multiply and shift in place of a remainder; the bias is below sides / 2^32.
        return (int)(((NextBits() >> 32) * (ulong)sides) >> 32);
    }

    /// <returns>A number of 0 to below 1.</returns>
    public double NextDouble() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    public void Shuffle<T>(Span<T> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = Next(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    private ulong NextBits()
    {
        _state += 0x9E3779B97F4A7C15UL;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
