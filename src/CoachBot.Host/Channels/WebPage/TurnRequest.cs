using System.Collections.Immutable;
using System.Text.Json;
using CoachBot.Coaching;
using CoachBot.Conversations;
using CoachBot.Input;

namespace CoachBot.Host.Channels.WebPage;

/// <summary>A turn as the page asks for it: words, or one fact edited in the panel.</summary>
/// <param name="TurnId">Made by the page; sent again with the same id it is the same turn.</param>
public sealed record TurnRequest(string TurnId, string Text, ImmutableArray<Command> Given)
{
    private const int MostIdCharacters = 64;

    /// <returns>The request, or null and every fault.</returns>
    public static (TurnRequest? Request, IReadOnlyList<InputProblem> Problems) Read(JsonElement json)
    {
        var problems = new List<InputProblem>();
        var turnId = ReadTurnId(json, problems);
        var hasText = json.TryGetProperty("text", out var text);
        var hasFact = json.TryGetProperty("setFact", out var fact);
        if (hasText == hasFact) problems.Add(new InputProblem("body", "A turn has either text or setFact."));
        else if (hasText && text.ValueKind != JsonValueKind.String) problems.Add(new InputProblem("text", "text is a text."));
        var given = hasFact ? SetFact(fact, problems) : null;
        return problems.Count > 0 ? (null, problems) : (new TurnRequest(turnId, hasText ? text.GetString()! : "", given is null ? [] : [given]), []);
    }

    private static string ReadTurnId(JsonElement json, List<InputProblem> problems)
    {
        var id = json.TryGetProperty("turnId", out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
        if (id.Length is 0 or > MostIdCharacters || !id.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_'))
            problems.Add(new InputProblem("turnId", $"turnId has 1 to {MostIdCharacters} letters, digits, - or _."));
        return id;
    }

    private static Command? SetFact(JsonElement json, List<InputProblem> problems)
    {
        if (json.ValueKind != JsonValueKind.Object
            || !json.TryGetProperty("name", out var name) || name.ValueKind != JsonValueKind.String
            || !json.TryGetProperty("value", out var value))
        {
            problems.Add(new InputProblem("setFact", "setFact is {\"name\": a fact, \"value\": its value, or null to take it back}."));
            return null;
        }

        if (FactCatalogue.Find(name.GetString()!) is not { } definition || !Panel.IsEditable(definition))
        {
            problems.Add(new InputProblem("setFact.name", "There is no such fact to edit."));
            return null;
        }

        return Edit(definition, value, problems);
    }

    private static Command? Edit(FactDefinition definition, JsonElement json, List<InputProblem> problems)
    {
        if (json.ValueKind == JsonValueKind.Null) return new Command.ForgetFact(definition.Name);
        var (value, problem) = definition.Read(json);
        if (problem is not null) problems.Add(problem with { Where = "setFact.value" });
        return value switch
        {
            null => null,
            FactValue.Choices { Labels.Count: 0 } => new Command.ForgetFact(definition.Name),
            _ => new Command.RecordFacts(FitFacts.None.With(definition.Name, value), ImmutableSortedDictionary<string, string>.Empty),
        };
    }
}
