using System.Globalization;
using System.Text.RegularExpressions;

namespace CoachBot.Agents.Guard;

/// <summary>Finds dates and parts of dates in English text: "2027-01-06", "6 January 2027", "January 6th", "March 2026", "mid-2026", "in May".</summary>
internal static partial class DateReader
{
    private const string Months = "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec";

    private static readonly string[] Names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <param name="rest">The text with blanks where dates stood.</param>
    public static IReadOnlyList<Figure> Read(string text, out string rest)
    {
        var found = new List<Figure>();
        rest = Written().Replace(text, match => Take(match, found));
        return found;
    }

    private static string Take(Match match, List<Figure> found)
    {
        var (year, month, day) = (Number(match, "y"), Month(match), Number(match, "d"));
        var value = (year is null ? "" : year.Value.ToString("0000", CultureInfo.InvariantCulture)) + Two(month) + Two(day);
        // 03/04/2026 is two days; it has to stand in the ground as it is.
        found.Add(new Figure(Figure.Date, match.Groups["raw"].Success ? match.Value : value));
        if (match.Groups["m2"].Success) found.Add(new Figure(Figure.Date, $"{value[..4]}{Two(NameIndex(match.Groups["m2"].Value))}"));
        return new string(' ', match.Length);
    }

    private static string Two(int? part) => part is null ? "" : $"-{part.Value.ToString("00", CultureInfo.InvariantCulture)}";

    private static int? Number(Match match, string group) =>
        match.Groups[group] is { Success: true } part ? int.Parse(part.ValueSpan, CultureInfo.InvariantCulture) : null;

    private static int? Month(Match match) => match.Groups["m"] is not { Success: true } part ? null
        : char.IsAsciiDigit(part.Value[0]) ? int.Parse(part.ValueSpan, CultureInfo.InvariantCulture) : NameIndex(part.Value);

    private static int NameIndex(string name) => Array.IndexOf(Names, name[..3].ToLowerInvariant()) + 1;

    [GeneratedRegex(
        @"(?<!\d)(?<y>\d{4})-(?<m>\d{2})(?:-(?<d>\d{2}))?(?!\d)"
        + @"|(?<raw>\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b)"
        + @"|\b(?<d>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(?<m>" + Months + @")\b\.?,?(?:\s+(?<y>\d{4})\b)?"
        + @"|\b(?:(?<m2>" + Months + @")\s+(?:and|to|or|through|until)\s+)?(?<m>" + Months + @")\.?\s+(?:of\s+)?(?<y>\d{4})\b"
        + @"|\b(?<m>" + Months + @")\.?\s+(?<d>\d{1,2})(?:st|nd|rd|th)?\b(?!\s*%)(?:,?\s+(?<y>\d{4})\b)?"
        + @"|(?<=\b(?:in|until|till|by|since|from|before|after|during|of|early|late|mid|next|last|this)[\s-])(?<m>(?-i:January|February|March|April|May|June|July|August|September|October|November|December))\b"
        + @"|\b(?:mid|early|late|end of)[\s-]?(?<y>\d{4})\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Written();
}
