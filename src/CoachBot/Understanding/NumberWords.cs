using System.Collections.Frozen;

namespace CoachBot.Understanding;

/// <summary>English words for numbers.</summary>
internal static class NumberWords
{
    private static readonly FrozenDictionary<string, double> Small = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["zero"] = 0, ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8,
        ["nine"] = 9, ["ten"] = 10, ["eleven"] = 11, ["twelve"] = 12, ["thirteen"] = 13, ["fourteen"] = 14, ["fifteen"] = 15, ["sixteen"] = 16,
        ["seventeen"] = 17, ["eighteen"] = 18, ["nineteen"] = 19, ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fourty"] = 40, ["fifty"] = 50,
        ["sixty"] = 60, ["seventy"] = 70, ["eighty"] = 80, ["ninety"] = 90,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, double> Scales = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["dozen"] = 12, ["hundred"] = 100, ["thousand"] = 1_000, ["k"] = 1_000, ["grand"] = 1_000, ["million"] = 1_000_000,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Vague amounts, as the middle of what people mean by them. "Dozens" and above say at least two or three of the unit.</summary>
    private static readonly FrozenDictionary<string, double> Vague = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["handful"] = 5, ["dozens"] = 36, ["hundreds"] = 300, ["thousands"] = 3_000, ["millions"] = 3_000_000,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static double? Value(string word) => Get(Small, Digits(word)) ?? Get(Scales, word) ?? Get(Vague, word);

    public static double? Unit(string word) => Get(Small, Digits(word));

    public static double? Scale(string word) => Get(Scales, word);

    public static double? VagueAmount(string word) => Get(Vague, word);

    /// <summary>"fiftyish" is fifty.</summary>
    private static string Digits(string word) => word.EndsWith("ish", StringComparison.Ordinal) ? word[..^3] : word;

    private static double? Get(FrozenDictionary<string, double> words, string word) => words.TryGetValue(word, out var value) ? value : null;
}
