namespace CoachBot.Understanding;

/// <summary>A number in a clause.</summary>
/// <param name="First">The first word of it, as an index into the clause's words.</param>
/// <param name="End">After the last.</param>
/// <param name="Low">Equal to <paramref name="High"/> unless a range was said.</param>
/// <param name="About">True for "about", "-ish", "or so" and vague words such as "a handful".</param>
public sealed record NumberMention(int First, int End, double Low, double High, bool About)
{
    /// <summary>The middle: "between 80 and 120" is 100, neither end being likelier.</summary>
    public double Value => Low + ((High - Low) / 2);

    public int Rounded => (int)Math.Clamp(Math.Round(Value, MidpointRounding.AwayFromZero), 0, 1_000_000_000);
}
