using System.Globalization;
using CoachBot.Probes;

namespace CoachBot.Imports.Tables;

/// <summary>How a column says how things ended: in words, yes and no, or marks up to some highest one.</summary>
/// <param name="Highest">The highest mark of the column; 1 or less for words, yes and no.</param>
public sealed record OutcomeScale(double Highest)
{
    private static readonly Dictionary<string, Outcome> Known = Lists(
        (Outcome.Worked, "worked success successful good great well yes y true 1 + ++ positive won win accepted approved resolved solved better helped ✓ ✔ ✅ 👍 :) ja gut erfolg sí si bueno bien oui sim bom sì bene done pass passed happy satisfied"),
        (Outcome.Failed, "failed fail failure bad badly no n false 0 - -- negative lost loss rejected declined unresolved worse ✗ ✘ ❌ 👎 :( nein schlecht malo mal non não ruim male fight escalated unhappy dissatisfied"),
        (Outcome.Mixed, "mixed partly partial partially neutral so-so soso half okay ok maybe +/- ± 0.5 medium meh somewhat teils gemischt regular mixto mitigé misto"));

    /// <summary>Words, yes and no.</summary>
    public static OutcomeScale Words { get; } = new(1);

    public static OutcomeScale Of(IEnumerable<string> column)
    {
        var marks = column.Select(Number).OfType<double>().ToList();
        return marks.Count == 0 ? Words : new OutcomeScale(marks.Max());
    }

    public Outcome Read(string cell)
    {
        var plain = cell.Trim().TrimEnd('.', '!').ToLowerInvariant();
        if (Highest > 1 && Number(plain) is { } mark) return OfMark(mark);
        if (Known.TryGetValue(plain, out var outcome)) return outcome;
        // "worked well", "failed: shouting"
        var first = plain.Split([' ', ',', ';', ':', '('], 2, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "";
        return Known.GetValueOrDefault(first is "not" or "didn't" ? "no" : first);
    }

    // The middle fifth of a scale from 1 is mixed: 3 of 5, 5 and 6 of 10.
    private Outcome OfMark(double mark)
    {
        var place = (mark - 1) / (Math.Max(Highest <= 5 ? 5 : Highest <= 10 ? 10 : 100, Highest) - 1);
        return place < 0.4 ? Outcome.Failed : place > 0.6 ? Outcome.Worked : Outcome.Mixed;
    }

    private static double? Number(string cell) =>
        double.TryParse(cell.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static Dictionary<string, Outcome> Lists(params (Outcome Outcome, string Words)[] lists) =>
        lists.SelectMany(list => list.Words.Split(' '), (list, word) => (word, list.Outcome)).DistinctBy(pair => pair.word).ToDictionary(pair => pair.word, pair => pair.Outcome, StringComparer.Ordinal);
}
