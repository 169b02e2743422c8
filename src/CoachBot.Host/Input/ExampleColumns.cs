using System.Collections.Frozen;

namespace CoachBot.Host.Input;

/// <summary>The parts of an example by the names that people give to columns.</summary>
internal static class ExampleColumns
{
    public const string Situation = "situation", Action = "action", Response = "response", Outcome = "outcome", When = "when";

    private static readonly FrozenDictionary<string, string> Known = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        [Situation] = ["situation", "context", "trigger", "what happened", "happened", "background", "brief", "input", "scene", "event", "prompt"],
        [Action] = ["action", "what i did", "what did you do", "what you did", "did", "i did", "deliverable", "my reply", "my response", "i said", "what i said", "behaviour", "behavior", "output"],
        [Response] = ["response", "reaction", "what came back", "came back", "client reaction", "partner response", "their response", "their reaction", "answer"],
        [Outcome] = ["outcome", "result", "label", "ending", "how did it end", "ended", "success", "worked", "rating"],
        [When] = ["when", "date", "time", "timestamp", "datetime", "date time", "day"],
    }.SelectMany(part => part.Value.Select(name => (name, part.Key))).ToFrozenDictionary(pair => pair.name, pair => pair.Key, StringComparer.Ordinal);

    /// <returns>The part that a column's name stands for, or null.</returns>
    public static string? PartOf(string name) =>
        Known.GetValueOrDefault(string.Join(' ', name.Replace('_', ' ').Replace('-', ' ').Trim(' ', '?', '\uFEFF').ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries)));
}
