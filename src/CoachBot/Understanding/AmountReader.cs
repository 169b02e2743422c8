using CoachBot.Coaching;

namespace CoachBot.Understanding;

/// <summary>Reads the amount that a question asked for: "about two hundred", "1 cent", "2000-5000", "none".</summary>
public static class AmountReader
{
    /// <returns>Null when the question asks for no amount, or the words hold none.</returns>
    public static FactValue? Read(string text, string fact)
    {
        string[] words = [.. Tokenizer.Read(text).Select(token => token.Text)];
        return FactCatalogue.Find(fact)!.Kind switch
        {
            FactKind.WholeNumber kind => Number(words, text) is var (low, high) ? new FactValue.Count((int)Math.Min(Math.Round(low + ((high - low) / 2)), kind.Most)) : null,
            FactKind.NumberOrRange kind => (Money(words, kind) ?? Number(words, text)) is var (low, high) ? InUnit(low, high, words, kind) : null,
            _ => null,
        };
    }

    /// <summary>"2 years" are 24 months, "an hour" 60 minutes.</summary>
    private static FactValue.Amount InUnit(double low, double high, string[] words, FactKind.NumberOrRange kind)
    {
        double scale = kind.Unit switch
        {
            "months" when words.Any(word => word is "year" or "years" or "yr" or "yrs") => 12,
            "minutes" when words.Any(word => word is "hour" or "hours" or "hrs" or "h") => 60,
            _ => 1,
        };
        return new FactValue.Amount(Math.Min(low * scale, kind.Most), Math.Min(high * scale, kind.Most));
    }

    private static (double Low, double High)? Money(string[] words, FactKind.NumberOrRange kind) =>
        kind.Unit.StartsWith("USD", StringComparison.Ordinal) && MoneyReader.Read(words) is [var money, ..] ? (money.Low, money.High) : null;

    private static (double Low, double High)? Number(string[] words, string text) => NumberReader.Read(words) switch
    {
        [var number, ..] => (number.Low, number.High),
        _ => YesNoReader.Read(text) == YesNo.No ? (0, 0) : null,
    };
}
