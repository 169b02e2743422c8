using System.Runtime.InteropServices;

namespace CoachBot.Imports.Episodes;

/// <summary>How often a window speaks of what people come to a coach for.</summary>
[StructLayout(LayoutKind.Auto)]
internal record struct CueCounts(int Feelings, int Apologies, int Requests, int Money, int Questions)
{
    /// <summary>The second of a kind tells less than the first.</summary>
    public readonly double Worth => (1.5 * Once(Feelings)) + (1.5 * Once(Apologies)) + Once(Requests) + Once(Money) + Once(Questions);

    public void Add(Cue cue)
    {
        switch (cue)
        {
            case Cue.Feeling: Feelings++; break;
            case Cue.Apology: Apologies++; break;
            case Cue.Request: Requests++; break;
            case Cue.Money: Money++; break;
            case Cue.Question: Questions++; break;
        }
    }

    private static double Once(int count) => count == 0 ? 0 : count == 1 ? 0.7 : 1;
}

internal enum Cue
{
    Feeling,
    Apology,
    Request,
    Money,
    Question,
}
