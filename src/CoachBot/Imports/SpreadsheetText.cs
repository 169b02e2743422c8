using System.Globalization;

namespace CoachBot.Imports;

/// <summary>
/// Makes imported text safe in a cell of a spreadsheet. A text that a spreadsheet would take for a formula gets an apostrophe before it
/// (OWASP, "CSV injection"); plain numbers stay numbers.
/// </summary>
public static class SpreadsheetText
{
    // The full-width forms are formulas too in East Asian editions.
    private const string Starters = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    public static string Neutralise(string text)
    {
        var seen = text.AsSpan().TrimStart(" \u00A0\uFEFF\u200B\u200E\u200F");
        if (seen.IsEmpty || !Starters.Contains(seen[0], StringComparison.Ordinal)) return text;
        return decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _) ? text : "'" + text;
    }
}
