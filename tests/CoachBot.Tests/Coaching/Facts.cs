using System.Text.Json;
using CoachBot.Coaching;

namespace CoachBot.Tests.Coaching;

/// <summary>Facts and decisions as the tests write them: JSON in, decision out.</summary>
internal static class Facts
{
    public static FitPolicy Policy { get; } = FitPolicyFile.Load(Path.Combine(AppContext.BaseDirectory, "prompts", "fit-policy.yaml"));

    public static FitFacts Of(string json)
    {
        using var document = JsonDocument.Parse(json);
        var (facts, problems) = FitFactsJson.Read(document.RootElement);
        problems.ShouldBeEmpty();
        return facts;
    }

    public static FitDecision Decide(string json) => FitEngine.Decide(Of(json), Policy);
}
