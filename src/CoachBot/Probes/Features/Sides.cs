namespace CoachBot.Probes.Features;

/// <summary>The two texts that features are read from.</summary>
internal static class Sides
{
    public const string Action = "action";

    public const string Situation = "situation";
}
