namespace CoachBot.Imports.Stamps;

/// <summary>Reads a stamp at the head of a line: any digits, any of the usual separators, 12 or 24 hours, date or time first.</summary>
internal static class StampParser
{
    /// <summary>Where nothing parts the stamp from the author, a colon must follow as soon as this.</summary>
    private const int LongestName = 40;

    /// <summary>A stamp with what must stand around it in a chat export.</summary>
    public static bool TryRead(ReadOnlySpan<char> line, out RawStamp stamp)
    {
        stamp = default;
        var cursor = new StampCursor(line);
        cursor.SkipMarks();
        var bracketed = cursor.Take('[');
        cursor.SkipMarks();
        if (char.IsAsciiLetterUpper(cursor.Now) && DayWords.Take(ref cursor)) cursor.SkipSpace();
        if (!MayBegin(cursor.Now) || !TryReadBare(ref cursor, out var date, out var time, out var shape)) return false;
        if (!TryReadEnd(ref cursor, bracketed, out var end)) return false;
        stamp = new RawStamp(date, time, shape with { End = end }, cursor.At);
        return true;
    }

    /// <summary>Only date and time, wherever the cursor stands.</summary>
    public static bool TryReadBare(ref StampCursor cursor, out DateNumbers date, out ClockTime time, out StampShape shape)
    {
        date = default;
        time = default;
        shape = default;
        var half = TakeHalf(ref cursor);
        if (half == Half.None && MonthNames.TryRead(ref cursor, out date))
            return TakeJoint(ref cursor, ref half) && NumberGroup.TryRead(ref cursor, out var named) && TryFinish(ref cursor, half, date, named, timeFirst: false, 'n', out time, out shape);
        if (!NumberGroup.TryRead(ref cursor, out var first)) return false;
        if (half == Half.None && first.IsTime) half = HalfAfter(ref cursor);
        if (!TakeJoint(ref cursor, ref half)) return false;
        if (!NumberGroup.TryRead(ref cursor, out var second)) return false;
        var timeFirst = first.IsTime || (!second.IsTime && second.HasLongYear && !first.HasLongYear);
        var (day, clock) = timeFirst ? (second, first) : (first, second);
        date = day.Numbers;
        return day.Count == 3 && TryFinish(ref cursor, half, date, clock, timeFirst, day.Separator, out time, out shape);
    }

    /// <summary>Only a time of the day, wherever the cursor stands.</summary>
    public static bool TryReadClock(ref StampCursor cursor, out ClockTime time)
    {
        time = default;
        var half = TakeHalf(ref cursor);
        return NumberGroup.TryRead(ref cursor, out var clock) && clock.IsTime && clock.Separator is not ('/' or '-' or '年' or '년')
            && TryFinish(ref cursor, half, new DateNumbers(1, 1, 1, 1, 1, 1, 0), clock, timeFirst: false, 'c', out time, out _);
    }

    // Most lines of a chat that are no heads end here.
    private static bool MayBegin(char c) => char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c) || c > 127;

    private static bool TryFinish(
        ref StampCursor cursor, Half half, DateNumbers date, NumberGroup clock, bool timeFirst, char separator, out ClockTime time, out StampShape shape)
    {
        if (half == Half.None) half = HalfAfter(ref cursor);
        var hour = clock.Numbers.First;
        time = new ClockTime(Meridiems.Hour(hour, half), clock.Numbers.Second, clock.Numbers.Third, half != Half.None && cursor.EndsWithUpperM());
        shape = new StampShape(default, timeFirst, separator, clock.Count == 3);
        return hour <= 24 && (half == Half.None || hour <= 12) && time.Hour < 24 && time.Minute < 60 && time.Second < 60 && date.First > 0 && date.Second > 0 && date.Third > 0;
    }

    private static Half TakeHalf(ref StampCursor cursor)
    {
        var (half, length) = char.IsAsciiLetter(cursor.Now) || cursor.Now > 127 ? Meridiems.At(cursor.Rest) : default;
        cursor.At += length;
        if (length > 0) cursor.SkipSpace();
        return half;
    }

    private static Half HalfAfter(ref StampCursor cursor)
    {
        var start = cursor.At;
        cursor.SkipSpace();
        var (half, length) = Meridiems.At(cursor.Rest);
        cursor.At = length > 0 ? cursor.At + length : start;
        return half;
    }

    private static bool TakeJoint(ref StampCursor cursor, ref Half half)
    {
        var start = cursor.At;
        cursor.SkipSpace();
        while (cursor.Now is ',' or '،' or '、' or 'T') cursor.At++;
        cursor.SkipSpace();
        if (half == Half.None) half = TakeHalf(ref cursor);
        if (half == Half.None && !cursor.IsDigitAt(cursor.At)) cursor.SkipWordBeforeNumber();
        return cursor.At > start;
    }

    private static bool TryReadEnd(ref StampCursor cursor, bool bracketed, out StampEnd end)
    {
        end = StampEnd.Bracket;
        var start = cursor.At;
        cursor.SkipSpace();
        if (bracketed)
        {
            if (!cursor.Take(']')) return false;
            cursor.SkipSpace();
            return true;
        }

        end = cursor.Now switch
        {
            '-' or '–' or '—' when cursor.At > start => StampEnd.Dash,
            ':' => StampEnd.Colon,
            _ => StampEnd.Alone,
        };
        if (end == StampEnd.Alone && !cursor.Ended && cursor.Now != '(')
        {
            end = StampEnd.Space;
            return cursor.At > start && cursor.Rest.IndexOf(": ", StringComparison.Ordinal) is > 0 and < LongestName;
        }

        if (end == StampEnd.Alone) return true;
        cursor.At++;
        return cursor.Ended || Marks.IsSpace(cursor.Now) ? SkipOneSpace(ref cursor) : Marks.IsMark(cursor.Now);
    }

    private static bool SkipOneSpace(ref StampCursor cursor)
    {
        if (!cursor.Ended) cursor.At++;
        return true;
    }
}
