using CoachBot.Imports.Reading;
using CoachBot.Imports.Stamps;

namespace CoachBot.Imports.Chats;

/// <summary>Reads a chat that was copied from the screen. Where the name stands above the stamp, up to two lines are held back until the stamp shows what they are.</summary>
internal sealed class LooseChatReader(ImportSource source, FileNature nature, ChatLayout layout, LineTally tally)
{
    private readonly OpenMessage _message = new();
    private readonly AuthorNames _names = new();
    private readonly List<(int Number, string Text)> _held = [];
    private readonly bool _nameAbove = layout.Loose == LooseHeadKind.BelowName;
    private DateOnly? _day;
    private string? _author;
    private int _orphans;
    private int _firstOrphan;
    private bool _saidFull;

    public IEnumerable<ImportItem> Read()
    {
        using var lines = LineReader.Open(source, nature);
        while (lines.Read())
        {
            if (TryHead(lines.Line, out var head))
            {
                if (_message.IsOpen) yield return tally.Add(_message.Close(textBelow: true));
                Begin(lines, head);
            }
            else Further(lines);
            if (FaultOf(lines) is { } fault) yield return fault;
        }

        Release();
        if (_message.IsOpen) yield return tally.Add(_message.Close(textBelow: true));
        if (_orphans > 0)
            yield return new ImportItem.Problem(source.Name, _firstOrphan, $"Before the first message: lines that belong to no message ({_orphans}). They are left out.");
    }

    private bool TryHead(ReadOnlySpan<char> line, out LooseHead head)
    {
        head = default;
        if (line.IsEmpty) return false;
        if (!LooseHead.TryRead(line, out head) || head.Kind != layout.Loose || (layout.DatesOnly && !head.HasDate)) return false;
        return !_nameAbove || _held.Count > 0 || _author is not null;
    }

    private void Begin(LineReader lines, in LooseHead head)
    {
        _saidFull = false;
        // "Yesterday" says nothing of the day, and a bare time only where a line with the date stands above.
        var day = head.HasDate ? layout.Order.Read(head.Date) : head.HasDayWord ? null : _day;
        var at = day?.ToDateTime(new TimeOnly(head.Time.Hour, head.Time.Minute, head.Time.Second));
        var first = _held.Count > 0 ? _held[0].Number : lines.Number;
        if (_nameAbove) tally.Continuations += _held.Count;
        _author = _held.Count > 0 ? _names.Of(Marks.Trim(_held[0].Text)) : head.AuthorLength > 0 ? _names.Of(lines.Line.Slice(head.AuthorStart, head.AuthorLength)) : _author;
        _held.Clear();
        var text = lines.Line[Math.Min(head.TextStart, lines.Line.Length)..].ToString();
        _message.Begin(first, at, _author, text, NoticeText.KindOf(text, marked: false));
    }

    private void Further(LineReader lines)
    {
        var line = lines.Line;
        if (!_nameAbove)
        {
            if (TryDay(line)) tally.System++;
            else Take(lines.Number, line);
            return;
        }

        var dash = line.Length is > 0 and < 4 && line.Trim(" —–-").IsEmpty;
        if (!dash || _held.Count != 1) Release();
        if (line.IsWhiteSpace()) Take(lines.Number, line);
        else _held.Add((lines.Number, line.ToString()));
    }

    private void Release()
    {
        while (_held.Count > 0) ReleaseFirst();
    }

    private void ReleaseFirst()
    {
        Take(_held[0].Number, _held[0].Text);
        _held.RemoveAt(0);
    }

    private void Take(int number, ReadOnlySpan<char> line)
    {
        if (_message.IsOpen)
        {
            tally.Continuations++;
            if (!_message.IsFull) _message.Continue(line);
        }
        else if (line.IsWhiteSpace()) tally.Blank++;
        else
        {
            tally.Unparsed++;
            if (_orphans++ == 0) _firstOrphan = number;
        }
    }

    // "— January 13, 2024 —": a new day begins.
    private bool TryDay(ReadOnlySpan<char> line)
    {
        var text = line.Trim(" —–-");
        if (text.Length is < 8 or > 40) return false;
        var cursor = new StampCursor(text);
        if (DayWords.Take(ref cursor)) cursor.SkipSpace();
        if (!MonthNames.TryRead(ref cursor, out var date) || !cursor.Ended || layout.Order.Read(date) is not { } day) return false;
        _day = day;
        return true;
    }

    private ImportItem.Problem? FaultOf(LineReader lines)
    {
        if (lines.WasCut) return new ImportItem.Problem(source.Name, lines.Number, $"This line is longer than {LineReader.MostBytes} bytes; only its beginning is kept.");
        if (lines.IsDamaged) return new ImportItem.Problem(source.Name, lines.Number, "This line holds zero characters, which no text does: it may be damaged.");
        if (_saidFull || !_message.IsOpen || !_message.IsFull) return null;
        _saidFull = true;
        return new ImportItem.Problem(source.Name, lines.Number, $"The message that this line belongs to is longer than {OpenMessage.MostCharacters} characters; the rest of it is left out.");
    }
}
