using System.Globalization;
using CoachBot.Coaching;

namespace CoachBot.Host.Channels;

/// <summary>Facts in words.</summary>
public static class FactWords
{
    public static string Label(string name) => Spaced(name);

    public static string Show(FactValue value) => value switch
    {
        FactValue.Choice choice => Spaced(choice.Label),
        FactValue.Choices choices => string.Join(", ", choices.Labels.Select(Spaced)),
        FactValue.Flag flag => flag.Value ? "yes" : "no",
        FactValue.Count count => count.Value.ToString("N0", CultureInfo.InvariantCulture),
        FactValue.Amount amount when amount.Low.Equals(amount.High) => Number(amount.Low),
        FactValue.Amount amount => $"{Number(amount.Low)} to {Number(amount.High)}",
        FactValue.Words words => words.Text,
        _ => throw new InvalidOperationException($"The fact value {value.GetType().Name} has no words."),
    };

    private static string Number(double number) => number.ToString("#,##0.########", CultureInfo.InvariantCulture);

    private static string Spaced(string label) => label.Replace('_', ' ');
}
