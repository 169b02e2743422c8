using System.Collections.Immutable;
using System.Text.Json;
using CoachBot.Coaching;
using CoachBot.Conversations;
using CoachBot.Input;

namespace CoachBot.Host.Channels.WebPage;

/// <summary>A turn as the page asks for it: words, one fact edited in the panel, or a what-if of the verdict card.</summary>
/// <param name="TurnId">Made by the page; sent again with the same id it is the same turn.</param>
/// <param name="WithoutModel">True when it is to be answered now, without a model.</param>
public sealed record TurnRequest(string TurnId, string Text, ImmutableArray<Command> Given, bool WithoutModel)
{
    private const int MostIdCharacters = 64;

    /// <returns>The request, or null and every fault.</returns>
    public static (TurnRequest? Request, IReadOnlyList<InputProblem> Problems) Read(JsonElement json)
    {
        var problems = new List<InputProblem>();
        var turnId = ReadTurnId(json, problems);
        var withoutModel = ReadWithoutModel(json, problems);
        var hasText = json.TryGetProperty("text", out var text);
        var hasFact = json.TryGetProperty("setFact", out var fact);
        var hasWhatIf = json.TryGetProperty("whatIf", out var whatIf);
        if (new[] { hasText, hasFact, hasWhatIf }.Count(has => has) != 1) problems.Add(new InputProblem("body", "A turn has one of text, setFact and whatIf."));
        else if (hasText && text.ValueKind != JsonValueKind.String) problems.Add(new InputProblem("text", "text is a text."));
        var given = hasFact ? SetFact(fact, problems) : hasWhatIf ? WhatIf(whatIf, problems) : null;
        return problems.Count > 0 ? (null, problems) : (new TurnRequest(turnId, hasText ? text.GetString()! : "", given is null ? [] : [given], withoutModel), []);
    }

    private static string ReadTurnId(JsonElement json, List<InputProblem> problems)
    {
        var id = json.TryGetProperty("turnId", out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
        if (id.Length is 0 or > MostIdCharacters || !id.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_'))
            problems.Add(new InputProblem("turnId", $"turnId has 1 to {MostIdCharacters} letters, digits, - or _."));
        return id;
    }

    private static bool ReadWithoutModel(JsonElement json, List<InputProblem> problems)
    {
        if (!json.TryGetProperty("withoutModel", out var value)) return false;
        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False)) problems.Add(new InputProblem("withoutModel", "withoutModel is true or false."));
        return value.ValueKind == JsonValueKind.True;
    }

    /// <summary>A card's button means exactly its facts; said in words they would have to be read again.</summary>
    private static Command.WhatIf? WhatIf(JsonElement json, List<InputProblem> problems)
    {
        var (facts, faults) = FitFactsJson.Read(json);
        problems.AddRange(faults.Select(fault => fault with { Where = fault.Where.Replace("facts", "whatIf", StringComparison.Ordinal) }));
        return faults.Count > 0 ? null : new Command.WhatIf(facts);
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
