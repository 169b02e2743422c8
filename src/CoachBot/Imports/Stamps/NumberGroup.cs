namespace CoachBot.Imports.Stamps;

/// <summary>Two or three numbers with separators: a date or a time.</summary>
internal readonly record struct NumberGroup(DateNumbers Numbers, int Count, char Separator)
{
    private const string Separators = "/.-:：年년hH時时시";

    /// <summary>Whether it can only be a time.</summary>
    public bool IsTime => Count == 2 || Separator is ':' or '：' or 'h' or 'H' or '時' or '时' or '시';

    /// <summary>Whether a year is written out.</summary>
    public bool HasLongYear => Numbers.Digits1 >= 3 || Numbers.Digits3 >= 3;

    public static bool TryRead(ref StampCursor cursor, out NumberGroup group)
    {
        group = default;
        var era = Eras.Take(ref cursor);
        int first, digits1 = 1;
        if (era > 0 && cursor.Take('元')) first = 1;
        else if (!cursor.TakeNumber(out first, out digits1)) return false;
        if (!TakeSeparator(ref cursor, out var separator)) return false;
        if (!cursor.TakeNumber(out var second, out var digits2)) return false;
        int third = 0, digits3 = 0;
        var hasThird = TakeSecondSeparator(ref cursor, separator) && cursor.TakeNumber(out third, out digits3);
        TakeTail(ref cursor, separator, hasThird);
        group = new NumberGroup(new DateNumbers(first, second, third, digits1, digits2, digits3, era), hasThird ? 3 : 2, separator);
        return true;
    }

    private static bool TakeSeparator(ref StampCursor cursor, out char separator)
    {
        cursor.SkipMarks();
        var start = cursor.At;
        // "15 h 04"
        if (Marks.IsSpace(cursor.Now)) cursor.SkipSpace();
        separator = cursor.Now;
        if (!Separators.Contains(separator, StringComparison.Ordinal) || (cursor.At > start && separator is not 'h')) return false;
        cursor.At++;
        cursor.SkipSpace();
        return true;
    }

    private static bool TakeSecondSeparator(ref StampCursor cursor, char first)
    {
        var start = cursor.At;
        cursor.SkipMarks();
        var second = first switch { '年' => '月', '년' => '월', '時' or '时' => '分', '시' => '분', _ => first };
        if (cursor.Take(second))
        {
            cursor.SkipSpace();
            if (cursor.IsDigitAt(cursor.At)) return true;
        }

        cursor.At = start;
        return false;
    }

    // "2024. 1. 2." in Korean and Hungarian, "2日", "2.01.2024 г.", "4分"
    private static void TakeTail(ref StampCursor cursor, char separator, bool hasThird)
    {
        if (!hasThird) _ = cursor.Take('分') || cursor.Take('분');
        else if (separator == '.') cursor.Take('.');
        if (hasThird) _ = cursor.Take('日') || cursor.Take('일') || cursor.Take('秒') || cursor.Take('초') || cursor.Take(" г.");
    }
}
