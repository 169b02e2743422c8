namespace CoachBot.Agents;

/// <summary>On what terms a model takes part.</summary>
/// <param name="Elsewhere">"NAME at HOST" when the model is not on this machine: then only who agreed is read by it. Null for one that is.</param>
/// <param name="FirstWords">How long the first word, or the first tool call, may take.</param>
/// <param name="Pause">How long it may pause after that.</param>
/// <param name="Turn">How long a turn may take in all. Beyond any of the three the turn is answered without the model.</param>
/// <param name="HistoryTokens">What of the conversation so far goes along, by <see cref="TokenEstimate"/>.</param>
public sealed record ModelTerms(string? Elsewhere, TimeSpan FirstWords, TimeSpan Pause, TimeSpan Turn, int HistoryTokens, AgentLimits Limits)
{
    public static ModelTerms OnThisMachine { get; } =
        new(null, TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(20), HistoryTokens: 900, AgentLimits.Default);
}
