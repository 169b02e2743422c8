using System.Globalization;
using CoachBot.Probes;

namespace CoachBot.Imports.Tables;

/// <summary>How a column says how things ended: in words, yes and no, or marks from a lowest to a highest one.</summary>
/// <param name="Highest">The highest mark of the column; 1 or less for words, yes and no.</param>
/// <param name="Lowest">The lowest mark of the column.</param>
public sealed record OutcomeScale(double Highest, double Lowest = 1)
{
    private static readonly Dictionary<string, Outcome> Known = Lists(
        (Outcome.Worked, "worked success successful succeeded good great well fine excellent yes y true 1 + ++ positive won win accepted approved resolved solved better helped ✓ ✔ ✅ 👍 :) done pass passed happy satisfied delighted reconciled peaceful sold signed hired paid not_bad made_up agreed "
            + "ja gut erfolg erfolgreich geklappt gelungen geschafft angenommen super sí si bueno buena bien éxito exitoso funcionó aceptado ganado oui réussi réussie succès accepté bon bonne sim bom boa sucesso funcionou aceito deu_certo sì bene buono riuscito accettato funzionato goed gelukt geaccepteerd evet iyi да хорошо получилось نعم جيد हाँ अच्छा 好 成功 はい 良い 예 좋음"),
        (Outcome.Failed, "failed fail failure bad badly poor poorly terrible awful unsuccessful no n false 0 -1 - -- negative lost loss lose rejected declined refused unresolved worse worst ✗ ✘ ❌ 👎 :( fight escalated unhappy dissatisfied angry argument backfired fell_through complaint churned "
            + "nein schlecht misserfolg gescheitert misslungen abgelehnt verloren streit malo mala mal fracaso falló fracasó rechazado perdido non raté ratée échec échoué refusé mauvais mauvaise não nao ruim fracasso falhou recusado deu_errado male cattivo fallito rifiutato fallimento nee slecht mislukt afgewezen hayır kötü нет плохо لا سيئ नहीं बुरा 不 坏 失败 いいえ 悪い 아니오 나쁨"),
        (Outcome.Mixed, "mixed partly partial partially neutral so-so soso so_so half okay ok maybe both unclear +/- ± 0.5 medium meh somewhat average compromise teils teilweise gemischt mittel jein geht_so regular mixto parcial más_o_menos mitigé moyen partiel mais_ou_menos misto parziale così_così gemengd deels 一般 まあまあ 보통"));

    /// <summary>Words, yes and no.</summary>
    public static OutcomeScale Words { get; } = new(1);

    public static OutcomeScale Of(IEnumerable<string> column)
    {
        var marks = column.Select(Number).OfType<double>().ToList();
        return marks.Count == 0 ? Words : new OutcomeScale(marks.Max(), marks.Min());
    }

    public Outcome Read(string cell)
    {
        var plain = cell.Trim().TrimEnd('.', '!').ToLowerInvariant().Replace('\u2019', '\'');
        if (plain.Length == 0) return Outcome.Unknown;
        if (Number(plain) is { } mark && mark >= Lowest && mark <= Math.Max(Highest, 1)) return Highest > 1 || Lowest < 0 ? OfMark(mark) : OfPlace(mark);
        if (OfShare(plain) is { } share) return OfPlace(share);
        return OfWords(plain);
    }

    // "worked well", "failed: shouting", "did not work", "not bad"
    private static Outcome OfWords(string plain)
    {
        if (Known.TryGetValue(plain.Replace(' ', '_'), out var outcome)) return outcome;
        var words = plain.Split([' ', ',', ';', ':', '(', '_', '/', '\u2013', '\u2014'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return Outcome.Unknown;
        if (words[0] is "not" or "didn't" or "didnt" or "never" or "nicht" || (words is ["did" or "has" or "was" or "it", "not" or "didn't" or "did", ..])) return Outcome.Failed;
        return Known.GetValueOrDefault(words[0]);
    }

    private Outcome OfMark(double mark)
    {
        // 0 to 2 and -1 to 1 are scales of their own; else marks begin with 1: 3 of 5, 5 and 6 of 10 are mixed.
        if (Lowest < 0 || (Lowest == 0 && Highest <= 3)) return OfPlace((mark - Lowest) / Math.Max(1, Highest - Lowest));
        return OfPlace((mark - 1) / (Math.Max(Highest <= 5 ? 5 : Highest <= 10 ? 10 : 100, Highest) - 1));
    }

    private static Outcome OfPlace(double place) => place < 0.4 ? Outcome.Failed : place > 0.6 ? Outcome.Worked : Outcome.Mixed;

    // "4/5", "8 of 10", "80 %", "★★★★☆"
    private static double? OfShare(string plain)
    {
        var stars = plain.Count(letter => letter is '★' or '⭐');
        if (stars > 0 && plain.AsSpan().IndexOfAnyExcept("★☆⭐ \uFE0F") < 0) return (stars - 1) / 4.0;
        if (plain.EndsWith('%') && Number(plain[..^1]) is { } percent) return percent / 100;
        var parts = plain.Split((string[])["/", " of ", " out of ", " von "], 2, StringSplitOptions.TrimEntries);
        return parts.Length == 2 && Number(parts[0]) is { } mark && Number(parts[1]) is { } highest && highest > 1 && mark >= 0 && mark <= highest ? (mark - 1) / (highest - 1) : null;
    }

    private static double? Number(string cell) =>
        double.TryParse(cell.Trim(), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static Dictionary<string, Outcome> Lists(params (Outcome Outcome, string Words)[] lists) =>
        lists.SelectMany(list => list.Words.Split(' '), (list, word) => (word, list.Outcome)).DistinctBy(pair => pair.word).ToDictionary(pair => pair.word, pair => pair.Outcome, StringComparer.Ordinal);
}
