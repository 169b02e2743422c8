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
}
