using System.Numerics;

namespace CoachBot.Imports.Episodes;

/// <summary>
/// Tells a pause from the end of a talk by the chat's own rhythm: an end is a silence of twenty times the usual gap. Gaps are counted by their
/// size in powers of two, so that a chat of any length costs the same memory.
/// </summary>
internal sealed class SilenceGauge
{
    private const int TimesUsual = 20;

    /// <summary>Before the rhythm is known.</summary>
    private const double FirstGuess = 3600;

    private const int FewestGaps = 40;
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(3);

    private readonly int[] _gaps = new int[40];
    private int _count;
    private double _silence = FirstGuess;

    /// <summary>Whether so much time between two messages parts them; a large step back leads into another chat.</summary>
    public bool Parts(DateTime? before, DateTime? after)
    {
        if (before is not { } from || after is not { } to) return false;
        var gap = Math.Abs((to - from).TotalSeconds);
        Count(gap);
        return gap > _silence;
    }

    private void Count(double gap)
    {
        _gaps[BitOperations.Log2((ulong)gap + 1)]++;
        if (++_count >= FewestGaps && _count % FewestGaps == 0) _silence = Math.Clamp(TimesUsual * Usual(), Shortest.TotalSeconds, Longest.TotalSeconds);
    }

    // The middle gap, between the bounds of its power of two by its rank there.
    private double Usual()
    {
        long below = 0;
        for (var power = 0; power < _gaps.Length; power++)
        {
            if ((below + _gaps[power]) * 2L < _count)
            {
                below += _gaps[power];
                continue;
            }

            var share = ((_count / 2.0) - below) / _gaps[power];
            return (Math.Pow(2, power) * (1 + share)) - 1;
        }

        return FirstGuess;
    }
}
