using CoachBot.Imports.Stamps;

namespace CoachBot.Imports.Chats;

/// <summary>
/// The head of a message as it is when somebody marks a chat on the screen and copies it (Discord, Teams, Slack, Telegram): the author
/// comes first, or the day is left out or is a word ("Yesterday at 3:04 PM").
/// </summary>
/// <param name="Date">All zero when no date is written.</param>
/// <param name="AuthorStart">Where the author stands in the line; no length when it stands above.</param>
internal readonly record struct LooseHead(LooseHeadKind Kind, DateNumbers Date, ClockTime Time, int AuthorStart, int AuthorLength, int TextStart)
{
    private const int LongestLine = 200;
    private const int LongestName = 60;

    public bool HasDate => Date.First > 0;

    /// <summary>Whether a word stands for the day, which nothing tells then.</summary>
    public bool HasDayWord { get; init; }

    public static bool TryRead(ReadOnlySpan<char> line, out LooseHead head)
    {
        head = default;
        // Every such head holds a time.
        if (line.Length > 4096 || line.IndexOfAnyInRange('0', '9') < 0) return false;
        if (line[0] == '[' && TryClockFirst(line, out head)) return true;
        return line.Length <= LongestLine && (TryNameFirst(line, out head) || TryAlone(line, out head));
    }

    // "kavita_r — Today at 3:04 PM", "Inês, [13.01.2024 15:04]", "Rosa Mbeki [3:04 PM]"
    private static bool TryNameFirst(ReadOnlySpan<char> line, out LooseHead head)
    {
        head = default;
        var text = line.TrimEnd(" :\u00A0");
        var bracketed = text.EndsWith("]", StringComparison.Ordinal);
        var at = bracketed ? text.LastIndexOf('[') : text.LastIndexOfAny("—–-");
        // A hyphen also stands within a date: the one before it is meant.
        while (!bracketed && at > 0 && (text[at - 1] != ' ' || at + 1 >= text.Length || text[at + 1] != ' ')) at = text[..at].LastIndexOfAny("—–-");
        if (at <= 0) return false;
        var name = Marks.Trim(text[..at].TrimEnd(" ,:"));
        if (name.IsEmpty || name.Length > LongestName || name.IndexOfAny(",;\t\"[") >= 0) return false;
        var when = bracketed ? text[(at + 1)..^1] : text[(at + 1)..];
        if (!TryWhen(when, out var date, out var time, out var named) || (text[at] == '-' && date.First == 0)) return false;
        line.Overlaps(name, out var start);
        head = new LooseHead(LooseHeadKind.NameThenStamp, date, time, start, name.Length, line.Length) { HasDayWord = named };
        return true;
    }

    // "[3:04 PM] Fatima Al-Sayed", "[Yesterday 15:04] Fatima: hello"
    private static bool TryClockFirst(ReadOnlySpan<char> line, out LooseHead head)
    {
        head = default;
        var close = line[..Math.Min(line.Length, 40)].IndexOf(']');
        if (close < 0 || !TryWhen(line[1..close], out var date, out var time, out var named)) return false;
        var rest = line[(close + 1)..];
        var colon = rest.IndexOf(": ", StringComparison.Ordinal);
        var name = Marks.Trim((colon > 0 && colon <= LongestName ? rest[..colon] : rest).TrimEnd(" :\u00A0"));
        if (name.IsEmpty || name.Length > LongestName) return false;
        line.Overlaps(name, out var start);
        head = new LooseHead(LooseHeadKind.ClockThenName, date, time, start, name.Length, colon > 0 && colon <= LongestName ? close + 1 + colon + 2 : line.Length) { HasDayWord = named };
        return true;
    }

    // "Yesterday 3:04 PM", below a name.
    private static bool TryAlone(ReadOnlySpan<char> line, out LooseHead head)
    {
        head = default;
        if (line.Length > 60 || !TryWhen(line, out var date, out var time, out var named)) return false;
        head = new LooseHead(LooseHeadKind.BelowName, date, time, 0, 0, line.Length) { HasDayWord = named };
        return true;
    }

    // A date and time, or a time with a word for the day or none; nothing else up to the end.
    private static bool TryWhen(ReadOnlySpan<char> text, out DateNumbers date, out ClockTime time, out bool named)
    {
        var cursor = new StampCursor(text);
        cursor.SkipSpace();
        named = DayWords.Take(ref cursor);
        if (named) cursor.SkipSpace();
        var start = cursor.At;
        if (!StampParser.TryReadBare(ref cursor, out date, out time, out _))
        {
            date = default;
            cursor.At = start;
            if (named && !cursor.IsDigitAt(cursor.At)) cursor.SkipWordBeforeNumber();
            if (!StampParser.TryReadClock(ref cursor, out time)) return false;
        }

        cursor.SkipSpace();
        return cursor.Ended;
    }
}

internal enum LooseHeadKind
{
    NameThenStamp,
    ClockThenName,
    BelowName,
}
