namespace CoachBot.Understanding;

/// <summary>Finds amounts of money: "$0.02", "2 cents", "half a cent", "1.500 €", "between 2 and 3 thousand dollars", "40 bucks".</summary>
public static class MoneyReader
{
    /// <param name="bare">When given: a number right after such words is money without a currency, if other money is named beside it.</param>
    public static IReadOnlyList<MoneyMention> Read(string[] words, TokenPattern? bare = null)
    {
        var named = Read(words, (_, _) => false);
        return bare is null || named.Count == 0 ? named : Read(words, (number, before) => number.Low >= 100 && bare.IsIn(before));
    }

    private static List<MoneyMention> Read(string[] words, Func<NumberMention, string[], bool> isBare)
    {
        var found = new List<MoneyMention>();
        foreach (var number in NumberReader.Read(words))
        {
            var before = number.First > 0 ? words[number.First - 1] : "";
            var (unit, end) = UnitAfter(words, number.End);
            if (unit is null && before is not ("$" or "€" or "£") && !isBare(number, words[..number.First])) continue;
            var scale = unit is "cent" or "cents" or "ct" or "c" or "pence" or "p" ? 0.01 : 1;
            var foreign = unit is not (null or "$" or "usd" or "dollar" or "dollars" or "bucks" or "cent" or "cents" or "c") || before is "€" or "£";
            found.Add(new MoneyMention(before is "$" or "€" or "£" ? number.First - 1 : number.First, end, number.Low * scale, number.High * scale, foreign));
        }

        AddPartsOfACent(words, found);
        return [.. found.OrderBy(money => money.First)];
    }

    private static (string? Unit, int End) UnitAfter(string[] words, int at) =>
        at < words.Length && words[at] is "$" or "€" or "£" or "usd" or "eur" or "gbp" or "chf" or "dollar" or "dollars" or "bucks" or "euro" or "euros"
            or "pound" or "pounds" or "quid" or "francs" or "cent" or "cents" or "ct" or "c" or "pence" or "p"
            ? (words[at], at + 1)
            : at > 0 && at <= words.Length && words[at - 1].EndsWith('c') && char.IsAsciiDigit(words[at - 1][0]) ? ("c", at) : (null, at);

    /// <summary>"Half a cent", "a tenth of a cent": no number that <see cref="NumberReader"/> knows.</summary>
    private static void AddPartsOfACent(string[] words, List<MoneyMention> found)
    {
        for (var at = 0; at + 2 < words.Length; at++)
        {
            double? part = words[at] switch { "half" => 0.5, "quarter" => 0.25, "third" => 0.33, "tenth" => 0.1, _ => null };
            var unit = words[at + 1] is "a" or "of" ? at + (words[at + 2] == "a" ? 3 : 2) : at + 1;
            if (part is { } && unit < words.Length && words[unit] is "cent" or "penny" && !found.Exists(money => money.First <= unit && money.End > at)) found.Add(new MoneyMention(at, unit + 1, part.Value / 100, part.Value / 100, Foreign: false));
        }
    }
}
