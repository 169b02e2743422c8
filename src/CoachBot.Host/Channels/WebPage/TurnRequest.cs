using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using CoachBot.Conversations;
using CoachBot.Host.Channels.WebPage.Hands;
using CoachBot.Input;

namespace CoachBot.Host.Channels.WebPage;

/// <summary>A turn as the page asks for it: words, or something done by hand (a fact edited, a what-if, an example changed, words shown or hidden).</summary>
/// <param name="TurnId">Made by the page; sent again with the same id it is the same turn.</param>
/// <param name="WithoutModel">True when it is to be answered now, without a model.</param>
public sealed record TurnRequest(string TurnId, string Text, ImmutableArray<Command> Given, bool WithoutModel)
{
    private const int MostIdCharacters = 64;

    private static readonly ImmutableArray<(string Name, Func<JsonElement, List<InputProblem>, Command?> Read)> Hands =
    [
        ("setFact", FactHands.SetFact), ("whatIf", FactHands.WhatIf),
        ("editExample", ExampleHands.Edit), ("dropExample", ExampleHands.Drop), ("dropExamples", ExampleHands.DropAll), ("runProbe", ExampleHands.Run),
        ("showWord", WordHands.Show), ("hideWord", WordHands.Hide),
    ];

    public static InputProblem NoTurnId { get; } = new("turnId", $"turnId has 1 to {MostIdCharacters} letters, digits, - or _.");

    public static bool IsTurnId([NotNullWhen(true)] string? id) =>
        id is { Length: > 0 and <= MostIdCharacters } && id.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_');

    /// <returns>The request, or null and every fault.</returns>
    public static (TurnRequest? Request, IReadOnlyList<InputProblem> Problems) Read(JsonElement json)
    {
        var problems = new List<InputProblem>();
        var turnId = ReadTurnId(json, problems);
        var withoutModel = ReadWithoutModel(json, problems);
        var hasText = json.TryGetProperty("text", out var text);
        var done = Hands.Where(hand => json.TryGetProperty(hand.Name, out _)).ToList();
        if (done.Count + (hasText ? 1 : 0) != 1)
            problems.Add(new InputProblem("body", $"A turn has one of text, {string.Join(", ", Hands.Select(hand => hand.Name))}."));
        else if (hasText && text.ValueKind != JsonValueKind.String) problems.Add(new InputProblem("text", "text is a text."));
        Command?[] given = [.. done.Select(hand => hand.Read(json.GetProperty(hand.Name), problems))];
        return problems.Count > 0 ? (null, problems) : (new TurnRequest(turnId, hasText ? text.GetString()! : "", [.. given.OfType<Command>()], withoutModel), []);
    }

    private static string ReadTurnId(JsonElement json, List<InputProblem> problems)
    {
        var id = json.TryGetProperty("turnId", out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
        if (!IsTurnId(id)) problems.Add(NoTurnId);
        return id;
    }

    private static bool ReadWithoutModel(JsonElement json, List<InputProblem> problems)
    {
        if (!json.TryGetProperty("withoutModel", out var value)) return false;
        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False)) problems.Add(new InputProblem("withoutModel", "withoutModel is true or false."));
        return value.ValueKind == JsonValueKind.True;
    }
}
