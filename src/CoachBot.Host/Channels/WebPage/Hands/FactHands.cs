using System.Collections.Immutable;
using System.Text.Json;
using CoachBot.Coaching;
using CoachBot.Conversations;
using CoachBot.Input;

namespace CoachBot.Host.Channels.WebPage.Hands;

/// <summary>What is done to facts by hand, in the panel and on the verdict card.</summary>
internal static class FactHands
{
    /// <summary>A card's button means exactly its facts; said in words they would have to be read again.</summary>
    public static Command? WhatIf(JsonElement json, List<InputProblem> problems)
    {
        var (facts, faults) = FitFactsJson.Read(json);
        problems.AddRange(faults.Select(fault => fault with { Where = fault.Where.Replace("facts", "whatIf", StringComparison.Ordinal) }));
        return faults.Count > 0 ? null : new Command.WhatIf(facts);
    }

    public static Command? SetFact(JsonElement json, List<InputProblem> problems)
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
