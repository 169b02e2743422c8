namespace CoachBot.Probes.Checks;

/// <summary>The wording's keys of what a check names beside numbers.</summary>
internal static class CheckTerms
{
    public const string Good = "ending.good";

    public const string Bad = "ending.bad";

    public static IEnumerable<string> All => [Good, Bad, .. MixedTasks.Terms];
}
