namespace CoachBot.Imports.Stamps;

/// <summary>A date and time as written at the head of a line; which number is the day is not decided yet.</summary>
internal readonly record struct RawStamp(DateNumbers Date, ClockTime Time, StampShape Shape, int End);

/// <summary>The three numbers of a date, in the order written.</summary>
/// <param name="Digits1">How many digits the first was written with; likewise the others.</param>
/// <param name="Era">The year's offset where an era is written (令和, R, 平成, H, 昭和, S), else 0.</param>
internal readonly record struct DateNumbers(int First, int Second, int Third, int Digits1, int Digits2, int Digits3, int Era)
{
    /// <summary>A month that is written as a word leaves nothing to decide.</summary>
    public bool IsMonthNamed { get; init; }

    public bool IsPadded => (Digits1 == 2 && First < 10) || (Digits2 == 2 && Second < 10);
}

/// <param name="Hour">0 to 23.</param>
internal readonly record struct ClockTime(int Hour, int Minute, int Second, bool IsLatinUpperTwelve);

/// <summary>What stamps of one export have in common. A pasted line of another export differs in it and stays part of its message.</summary>
internal readonly record struct StampShape(StampEnd End, bool TimeFirst, char DateSeparator, bool HasSeconds);

/// <summary>What stands after a stamp.</summary>
internal enum StampEnd
{
    /// <summary>[stamp] …</summary>
    Bracket,

    /// <summary>stamp - …</summary>
    Dash,

    /// <summary>stamp: …</summary>
    Colon,

    /// <summary>stamp … with a name and a colon soon after.</summary>
    Space,

    /// <summary>The line ends, or a remark in parentheses follows.</summary>
    Alone,
}
