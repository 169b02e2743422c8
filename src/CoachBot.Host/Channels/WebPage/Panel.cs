using System.Collections.Immutable;
using System.Text.Json;
using CoachBot.Coaching;
using CoachBot.Conversations;
using CoachBot.Words;

namespace CoachBot.Host.Channels.WebPage;

/// <summary>Draws the side panel from where a conversation stands.</summary>
public static class Panel
{
    /// <summary>A concern is noticed, not told: editing it away would lift a safety stop.</summary>
    public static bool IsEditable(FactDefinition fact) => fact.Name != "concern";

    public static PanelView Of(Conversation? conversation, FactWording words)
    {
        var facts = conversation?.Facts ?? FitFacts.None;
        return new PanelView(
            [.. FactCatalogue.All.Where(IsEditable).Select(fact => Line(fact, facts[fact.Name], conversation?.Heard.GetValueOrDefault(fact.Name), words))],
            conversation?.Decision,
            conversation?.FactsWithConcern.Concern is { } concern and not "none" ? concern : null,
            PanelProbe.Of(conversation?.Probe));
    }

    private static PanelFact Line(FactDefinition fact, FactValue? value, string? heard, FactWording words) => new(
        fact.Name,
        words.Label(fact.Name),
        Kind(fact, words),
        value is null ? null : Json(fact.Name, value),
        value is null ? null : words.Show(fact.Name, value),
        heard);

    private static PanelFactKind Kind(FactDefinition fact, FactWording words) => fact.Kind switch
    {
        FactKind.OneOf one => new("one_of", Labels: InWords(fact.Name, one.Labels, words)),
        FactKind.SomeOf some => new("some_of", Labels: InWords(fact.Name, some.Labels, words)),
        FactKind.YesNo => new("yes_no"),
        FactKind.WholeNumber number => new("whole_number", Most: number.Most),
        FactKind.NumberOrRange number => new("number_or_range", Unit: number.Unit, Most: number.Most),
        FactKind.FreeText text => new("free_text", Most: text.MostCharacters),
        _ => throw new InvalidOperationException($"The fact kind {fact.Kind.GetType().Name} has no form in the panel."),
    };

    private static ImmutableArray<PanelLabel> InWords(string fact, ImmutableArray<string> labels, FactWording words) =>
        [.. labels.Select(label => new PanelLabel(label, words.Value(fact, label)))];

    private static JsonElement Json(string name, FactValue value) =>
        JsonSerializer.SerializeToElement(FitFacts.None.With(name, value), CoachJson.Wire).GetProperty(name);
}
