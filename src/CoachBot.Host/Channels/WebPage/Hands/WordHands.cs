using System.Text.Json;
using CoachBot.Conversations;
using CoachBot.Input;
using CoachBot.Privacy;

namespace CoachBot.Host.Channels.WebPage.Hands;

/// <summary>What is shown and hidden by hand.</summary>
internal static class WordHands
{
    private const int MostCharacters = 200;

    public static Command? Show(JsonElement json, List<InputProblem> problems)
    {
        const string hand = "showWord";
        if (!HandText.IsObject(json, hand, "{\"text\": hidden words, or their placeholder}", problems)) return null;
        return HandText.Needed(json, hand, "text", MostCharacters, problems) is { } text ? new Command.ShowWord(text) : null;
    }

    public static Command? Hide(JsonElement json, List<InputProblem> problems)
    {
        const string hand = "hideWord";
        if (!HandText.IsObject(json, hand, "{\"text\": words, \"type\": as what they are hidden}", problems)) return null;
        var before = problems.Count;
        var text = HandText.Needed(json, hand, "text", MostCharacters, problems);
        var type = HandText.OneOf<EntityType>(json, hand, "type", problems) ?? EntityType.Person;
        return problems.Count == before ? new Command.HideWord(text!, type) : null;
    }
}
