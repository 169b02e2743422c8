using System.Globalization;

namespace CoachBot.Imports.Stamps;

/// <summary>Years of other calendars. Which one is meant follows from the year itself: chats are of the years 2000 to 2040.</summary>
internal static class Eras
{
    private static readonly (string Word, int Before)[] Japanese = [("令和", 2018), ("平成", 1988), ("昭和", 1925), ("R", 2018), ("H", 1988), ("S", 1925)];
    private static readonly PersianCalendar Persian = new();
    private static readonly UmAlQuraCalendar Hijri = new();

    /// <summary>Takes a written era; the result is the year before its first one, or 0.</summary>
    public static int Take(ref StampCursor cursor)
    {
        if (cursor.IsDigitAt(cursor.At)) return 0;
        foreach (var (word, before) in Japanese)
        {
            if (!cursor.Rest.StartsWith(word, StringComparison.Ordinal)) continue;
            var next = cursor.At + word.Length;
            if (!cursor.IsDigitAt(next) && (word.Length == 1 || !cursor.Rest[word.Length..].StartsWith("元", StringComparison.Ordinal))) continue;
            cursor.At = next;
            return before;
        }

        return 0;
    }

    /// <summary>The day, or null when there is none such.</summary>
    /// <param name="digits">How many digits the year was written with.</param>
    public static DateOnly? ToDate(int year, int digits, int month, int day, int era) => (year, digits) switch
    {
        _ when era > 0 => Gregorian(era + year, month, day),
        // Buddhist years are 543 ahead; two digits of one, 52 to 85, are 2009 to 2042.
        ( >= 2400 and <= 2700, _) => Gregorian(year - 543, month, day),
        (_, <= 2) and ( >= 52 and <= 85, _) => Gregorian(2500 + year - 543, month, day),
        (_, 1) => Gregorian(2018 + year, month, day),
        (_, 2) => Gregorian(year < 52 ? 2000 + year : 1900 + year, month, day),
        ( >= 90 and <= 140, 3) => Gregorian(1911 + year, month, day),
        ( >= 1370 and <= 1420, _) => Other(Persian, year, month, day),
        ( >= 1421 and <= 1470, _) => Other(Hijri, year, month, day),
        ( >= 1970 and <= 2100, _) => Gregorian(year, month, day),
        _ => null,
    };

    private static DateOnly? Gregorian(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static DateOnly? Other(Calendar calendar, int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= calendar.GetDaysInMonth(year, month)
            ? DateOnly.FromDateTime(calendar.ToDateTime(year, month, day, 0, 0, 0, 0))
            : null;
}
