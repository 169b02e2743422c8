namespace CoachBot.Imports.Stamps;

/// <summary>Which number of a date is which.</summary>
internal enum DateOrder
{
    DayMonthYear,
    MonthDayYear,
    YearMonthDay,
}

internal static class DateOrders
{
    public static DateOnly? Read(this DateOrder order, in DateNumbers date)
    {
        if (date.IsMonthNamed || date.Era > 0) order = DateOrder.YearMonthDay;
        return order switch
        {
            DateOrder.DayMonthYear when date is { Digits1: < 3, Digits3: > 1 } => Eras.ToDate(date.Third, date.Digits3, date.Second, date.First, 0),
            DateOrder.MonthDayYear when date is { Digits1: < 3, Digits3: > 1 } => Eras.ToDate(date.Third, date.Digits3, date.First, date.Second, 0),
            DateOrder.YearMonthDay when date.Digits3 < 3 => Eras.ToDate(date.First, YearDigits(date), date.Second, date.Third, date.Era),
            _ => null,
        };
    }

    // A year 01 to 08 that stands first is a Japanese one: phones did not export chats in 2001.
    private static int YearDigits(in DateNumbers date) => date is { Digits1: 2, First: <= 8 } ? 1 : date.Digits1;
}
