using System.Globalization;
using CoachBot.Imports.Stamps;

namespace CoachBot.Imports.Tables;

/// <summary>Dates of a table's column; which number is the day is decided over the whole sample of the column.</summary>
/// <param name="order">The order of dates that are written in numbers.</param>
internal sealed class TableDates(DateOrder order)
{
    public static TableDates Of(IEnumerable<string> column)
    {
        var vote = new DateOrderVote();
        foreach (var cell in column)
            if (TryParts(cell, out var date, out var time)) vote.Add(new RawStamp(date, time, default, 0));
        return new TableDates(vote.Decide());
    }

    public static bool LooksLikeDate(string cell) => cell.Length is >= 6 and <= 40 && (TryParts(cell, out _, out _) || Iso(cell) is not null);

    /// <returns>The wall time as written, with the offset as written or none (UTC); null when this is no date.</returns>
    public DateTimeOffset? Read(string cell)
    {
        if (Iso(cell) is { } iso) return iso;
        return TryParts(cell, out var date, out var time) && order.Read(date) is { } day
            ? new DateTimeOffset(day.ToDateTime(new TimeOnly(time.Hour, time.Minute, time.Second)), TimeSpan.Zero)
            : null;
    }

    private static DateTimeOffset? Iso(string cell)
    {
        var text = cell.Trim();
        return text.Length >= 10 && text[4] == '-' && char.IsAsciiDigit(text[0]) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
    }

    private static bool TryParts(string cell, out DateNumbers date, out ClockTime time)
    {
        var cursor = new StampCursor(cell);
        cursor.SkipSpace();
        var start = cursor.At;
        if (StampParser.TryReadBare(ref cursor, out date, out time, out _)) return true;
        cursor.At = start;
        time = default;
        if (MonthNames.TryRead(ref cursor, out date)) return true;
        cursor.At = start;
        if (!NumberGroup.TryRead(ref cursor, out var day) || day.Count != 3 || day.IsTime) return false;
        date = day.Numbers;
        return date.First > 0 && date.Second > 0 && date.Third > 0;
    }
}
