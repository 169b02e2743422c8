using System.Globalization;
using CoachBot.Coaching;
using CoachBot.Understanding;

namespace CoachBot.Tests.Understanding;

/// <summary>The shipped words, read once for all tests.</summary>
internal static class TestReader
{
    internal static string Prompts { get; } = Path.Combine(AppContext.BaseDirectory, "prompts");

    internal static SituationReader Rules { get; } = SituationReader.Load(Prompts);

    internal static SituationReader WithEncoder { get; } = SituationReader.Load(Prompts, SpokenLines.Load(Prompts).Facts(Language.EncoderFixture.Encoder));

    /// <returns>The value as a person would write it in a table; null when the fact was not read.</returns>
    internal static string? Value(IEnumerable<FactReading> readings, string fact) => Shown(readings.FirstOrDefault(reading => reading.Fact == fact)?.Value);

    internal static string? Shown(FactValue? value) => value switch
    {
        null => null,
        FactValue.Choice choice => choice.Label,
        FactValue.Choices choices => string.Join(',', choices.Labels),
        FactValue.Flag flag => flag.Value ? "yes" : "no",
        FactValue.Count count => count.Value.ToString(CultureInfo.InvariantCulture),
        FactValue.Amount amount => string.Create(CultureInfo.InvariantCulture, $"{amount.Low:0.####}..{amount.High:0.####}"),
        FactValue.Words words => words.Text,
        _ => throw new InvalidOperationException(value.GetType().Name),
    };
}
