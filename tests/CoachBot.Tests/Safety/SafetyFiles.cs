using CoachBot.Safety;

namespace CoachBot.Tests.Safety;

/// <summary>The gate, the help table and the replies as they ship.</summary>
internal static class SafetyFiles
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "prompts", "safety");

    public static SafetyGate Gate { get; } = SafetyGate.Load(Folder);

    public static HelpLines Help { get; } = HelpLinesReader.Read(Folder);

    public static SafetyReplies Replies { get; } = SafetyReplies.Load(Folder, Gate);

    public static SafetyFinding Check(string text) => Gate.Check(text, SafetyState.Calm);

    public static SafetyState After(params string[] messages) => messages.Aggregate(
        SafetyState.Calm, (state, text) => state.Apply(Gate.Check(text, state), "turn", DateTimeOffset.UnixEpoch));
}
