namespace CoachBot.Imports.Stamps;

/// <summary>Dates with an English month's name: "Jan 2, 2024", "2 January 2024", "02-Jan-24".</summary>
internal static class MonthNames
{
    private static readonly string[] Names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    /// <summary>The numbers in the order year, month, day; the cursor stays where it was when there is no such date.</summary>
    public static bool TryRead(ref StampCursor cursor, out DateNumbers date)
    {
        var start = cursor.At;
        date = default;
        if (TryReadParts(ref cursor, out date)) return true;
        cursor.At = start;
        return false;
    }

    private static bool TryReadParts(ref StampCursor cursor, out DateNumbers date)
    {
        date = default;
        int day = 0;
        var dayFirst = cursor.IsDigitAt(cursor.At);
        if (dayFirst && !cursor.TakeNumber(out day, out _)) return false;
        if (dayFirst) SkipBetween(ref cursor);
        if (Month(ref cursor) is not { } month) return false;
        SkipBetween(ref cursor);
        if (!dayFirst && !cursor.TakeNumber(out day, out _)) return false;
        SkipBetween(ref cursor);
        if (!cursor.TakeNumber(out var year, out var digits) || digits is 1 or 3) return false;
        date = new DateNumbers(year, month, day, digits, 2, 2, 0) { IsMonthNamed = true };
        return true;
    }

    private static int? Month(ref StampCursor cursor)
    {
        if (!char.IsAsciiLetter(cursor.Now)) return null;
        var rest = cursor.Rest;
        for (var at = 0; at < Names.Length; at++)
        {
            if (!rest.StartsWith(Names[at], StringComparison.OrdinalIgnoreCase)) continue;
            while (char.IsAsciiLetter(cursor.Now)) cursor.At++;
            return at + 1;
        }

        return null;
    }

    private static void SkipBetween(ref StampCursor cursor)
    {
        while (Marks.IsSpace(cursor.Now) || cursor.Now is ',' or '.' or '-') cursor.At++;
    }
}
