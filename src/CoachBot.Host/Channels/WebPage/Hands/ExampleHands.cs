using System.Text.Json;
using CoachBot.Conversations;
using CoachBot.Input;
using CoachBot.Probes;
using CoachBot.Probes.Collecting;

namespace CoachBot.Host.Channels.WebPage.Hands;

/// <summary>What is done to examples by hand.</summary>
internal static class ExampleHands
{
    private const int MostIdCharacters = 100;

    public static Command? Edit(JsonElement json, List<InputProblem> problems)
    {
        const string hand = "editExample";
        if (!HandText.IsObject(json, hand, "{\"id\": an example, and what to change of \"situation\", \"action\", \"response\" and \"ending\"}", problems)) return null;
        var before = problems.Count;
        var id = HandText.Needed(json, hand, "id", MostIdCharacters, problems);
        var edit = new Command.EditExample(id ?? "", Part("situation"), Part("action"), Part("response"), HandText.OneOf<Outcome>(json, hand, "ending", problems));
        if (problems.Count == before && edit is { Situation: null, Action: null, Response: null, Ending: null })
            problems.Add(new InputProblem(hand, "Name what to change: situation, action, response or ending."));
        return problems.Count == before ? edit : null;

        string? Part(string name) => HandText.Optional(json, hand, name, ExampleDraft.MostCharacters, problems);
    }

    public static Command? Drop(JsonElement json, List<InputProblem> problems)
    {
        const string hand = "dropExample";
        if (!HandText.IsObject(json, hand, "{\"id\": an example}", problems)) return null;
        return HandText.Needed(json, hand, "id", MostIdCharacters, problems) is { } id ? new Command.DropExample(id) : null;
    }

    /// <summary>The page has asked before it sends this.</summary>
    public static Command? DropAll(JsonElement json, List<InputProblem> problems) =>
        HandText.IsTrue(json, "dropExamples", problems) ? new Command.DropExamples(Confirmed: true) : null;

    public static Command? Run(JsonElement json, List<InputProblem> problems) =>
        HandText.IsTrue(json, "runProbe", problems) ? new Command.RunProbe() : null;
}
