using System.Buffers;
using System.Globalization;
using CoachBot.Probes;

namespace CoachBot.Imports.Tables;

/// <summary>How often a work was sent back and how long it took, as freelancers and businesses write it down.</summary>
internal static class WorkFigures
{
    /// <summary>Said wherever endings are read from rounds.</summary>
    public const string Note = "No column tells how it ended, so it is read from the revision rounds: up to 1 worked, 2 mixed, 3 and more failed.";

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.,");
    private static readonly string[] None = ["none", "no", "-", "keine", "aucune", "aucun", "ninguna", "nenhuma", "nessuna", "geen"];
    private static readonly string[] Hours = ["h", "hr", "hrs", "hour", "hours", "std", "stunde", "stunden", "hora", "horas", "heure", "heures", "ora", "ore", "uur"];
    private static readonly string[] Minute = ["", "m", "min", "mins", "minute", "minutes", "minuten", "minuto", "minutos", "minuti"];

    public static Outcome Ending(int rounds) => rounds <= 1 ? Outcome.Worked : rounds == 2 ? Outcome.Mixed : Outcome.Failed;

    /// <summary>"2", "2 rounds", "3+", "none".</summary>
    public static int? Rounds(string cell)
    {
        if (None.Contains(cell, StringComparer.OrdinalIgnoreCase)) return 0;
        // "2-3" or "2024" is no count.
        return TryNumber(cell, out var number, out var rest) && number < 1_000 && number == Math.Floor(number) && (rest.IsEmpty || rest[0] is '+' or ' ' or 'x' or '×') ? (int)number : null;
    }

    /// <summary>"90", "90 min", "1.5 h", "1:30", "1h30".</summary>
    public static double? Minutes(string cell)
    {
        if (!TryNumber(cell, out var number, out var rest) || number > 1_000_000) return null;
        var isClock = rest.StartsWith(":", StringComparison.Ordinal);
        var unit = isClock ? "h" : rest[..EndOfWord(rest)].Trim().TrimEnd('.');
        var further = isClock ? rest[1..] : rest[EndOfWord(rest)..];
        if (IsOneOf(unit, Minute) && further.IsEmpty) return number;
        if (!IsOneOf(unit, Hours)) return null;
        if (further.IsEmpty) return number * 60;
        return TryNumber(further, out var minutes, out var end) && IsOneOf(end.Trim().TrimEnd('.'), Minute) ? (number * 60) + minutes : null;
    }

    private static int EndOfWord(ReadOnlySpan<char> text) => text.IndexOfAnyInRange('0', '9') is >= 0 and var digit ? digit : text.Length;

    private static bool IsOneOf(ReadOnlySpan<char> unit, string[] units)
    {
        foreach (var one in units)
            if (unit.Equals(one, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static bool TryNumber(ReadOnlySpan<char> cell, out double value, out ReadOnlySpan<char> rest)
    {
        var text = cell.TrimStart(" ~");
        var end = text.IndexOfAnyExcept(Digits);
        var digits = end < 0 ? text : text[..end];
        rest = text[digits.Length..];
        value = 0;
        return digits.Length is > 0 and < 12 && double.TryParse(digits.ToString().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }
}
