using System.Collections.Immutable;
using System.Text.Json;
using CoachBot.Agents.Guard;
using CoachBot.Coaching;
using CoachBot.Knowledge;
using CoachBot.Prompts;

namespace CoachBot.Tests.Agents.Guard;

/// <summary>The shipped words, and grounds made of turns that the program really gave (<c>chat --json</c>), with the passages that they cite.</summary>
internal static class GuardFixture
{
    private static readonly string Prompts = Path.Combine(AppContext.BaseDirectory, "prompts");

    private static readonly string Data = Path.Combine(AppContext.BaseDirectory, "Data", "guard");

    public static GuardWords Words { get; } = GuardWords.Load(Path.Combine(Prompts, "guard.yaml"));

    public static ProseGuard Guard { get; } = new(Words);

    public static ImmutableDictionary<string, GuardGround> Grounds { get; } = ReadGrounds();

    /// <summary>The columns of a file of sentences.</summary>
    public static ImmutableArray<string[]> Lines(string file) => [.. File.ReadLines(Path.Combine(Data, file)).Where(line => line.Length > 0).Select(line => line.Split('\t'))];

    private static ImmutableDictionary<string, GuardGround> ReadGrounds()
    {
        var passages = Passages.Load(Prompts);
        var secret = PromptLibrary.Load(Prompts)[PromptUse.Peri].FixedText;
        return File.ReadLines(Path.Combine(Data, "turns.jsonl")).Select(line => JsonDocument.Parse(line).RootElement).ToImmutableDictionary(
            turn => turn.GetProperty("id").GetString()!,
            turn => new GuardGround
            {
                Texts = [turn.GetProperty("draft").GetString()!, .. turn.GetProperty("facts").EnumerateArray().Select(fact => fact.GetString()!)],
                Person = [.. turn.GetProperty("said").EnumerateArray().Select(said => said.GetString()!)],
                Passages = [.. turn.GetProperty("passages").EnumerateArray().Select(id => passages.Find(id.GetString()!)!).Select(passage => new GuardPassage($"{passage.Title}: {string.Join(", ", passage.SectionPath)}", passage.Text))],
                Verdict = Enum.GetValues<Verdict>().Select(verdict => (Verdict?)verdict).FirstOrDefault(verdict => Labels.Of(verdict!.Value) == turn.GetProperty("verdict").GetString()),
                Secrets = [secret],
            });
    }
}
