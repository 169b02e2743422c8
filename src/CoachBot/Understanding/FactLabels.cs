using System.Globalization;
using CoachBot.Coaching;

namespace CoachBot.Understanding;

/// <summary>Values of facts by the short labels that the files of this folder use.</summary>
internal static class FactLabels
{
    /// <returns>Null when the fact has no such value.</returns>
    public static FactValue? Read(FactDefinition fact, string label) => fact.Kind switch
    {
        FactKind.OneOf kind when kind.Labels.Contains(label, StringComparer.Ordinal) => new FactValue.Choice(label),
        FactKind.SomeOf kind when kind.Labels.Contains(label, StringComparer.Ordinal) => new FactValue.Choices([label]),
        FactKind.YesNo when label is "yes" or "true" => new FactValue.Flag(true),
        FactKind.YesNo when label is "no" or "false" => new FactValue.Flag(false),
        FactKind.WholeNumber kind when int.TryParse(label, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= kind.Most =>
            new FactValue.Count(count),
        _ => null,
    };

    /// <summary>A fact and its value in one label, as <see cref="Split"/> reads it; empty where nothing is told.</summary>
    public static string Join(Exemplar exemplar) => exemplar.Fact is null ? "" : $"{exemplar.Fact} {Write(exemplar.Value!)}";

    /// <returns>Nulls for the empty label.</returns>
    public static (string? Fact, FactValue? Value) Split(string joined) => joined.Split(' ', 2) is [var fact, var label]
        ? (fact, Read(FactCatalogue.Find(fact)!, label))
        : (null, null);

    private static string Write(FactValue value) => value switch
    {
        FactValue.Choice choice => choice.Label,
        FactValue.Choices { Labels: [var only] } => only,
        FactValue.Flag flag => flag.Value ? "yes" : "no",
        FactValue.Count count => count.Value.ToString(CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"{value.GetType().Name} is no value of an exemplar."),
    };
}
