using CoachBot.Imports.Reading;
using CoachBot.Imports.Stamps;

namespace CoachBot.Imports.Chats;

/// <summary>Reads a chat that was exported as text: WhatsApp, Signal, Discord, Teams, iMessage. One line at a time; one message is held.</summary>
internal sealed class ChatTextReader(ImportSource source, FileNature nature, ChatLayout layout, LineTally tally)
{
    private readonly OpenMessage _message = new();
    private readonly AuthorNames _names = new();
    private readonly bool _textBelow = layout.Author != AuthorPlace.BeforeText;
    private StampShape? _shape;
    private bool _inFrame;
    private bool _saidFull;
    private int _orphans;
    private int _firstOrphan;

    public IEnumerable<ImportItem> Read()
    {
        using var lines = LineReader.Open(source, nature);
        while (lines.Read())
        {
            var begins = TryReadStamp(lines.Line, out var stamp, out var at);
            if ((begins || IsRuler(lines.Line)) && _message.IsOpen) yield return tally.Add(_message.Close(_textBelow));
            if (begins) Begin(lines, stamp.End, at);
            else Further(lines);
            if (FaultOf(lines) is { } fault) yield return fault;
        }

        if (_message.IsOpen) yield return tally.Add(_message.Close(_textBelow));
        if (_orphans > 0)
            yield return new ImportItem.Problem(source.Name, _firstOrphan, $"Before the first message with a date and time: lines that belong to no message ({_orphans}). They are left out.");
    }

    private bool TryReadStamp(ReadOnlySpan<char> line, out RawStamp stamp, out DateTime? at)
    {
        at = null;
        if (!StampParser.TryRead(line, out stamp) || (stamp.Shape != _shape && !layout.Accepts(stamp))) return false;
        _shape = stamp.Shape;
        at = layout.At(stamp);
        return at is not null;
    }

    private void Begin(LineReader lines, int end, DateTime? at)
    {
        _inFrame = _saidFull = false;
        var rest = lines.Line[end..];
        if (layout.Author == AuthorPlace.BelowStamp) _message.BeginWithoutAuthor(lines.Number, at);
        else if (layout.Author == AuthorPlace.OnStampLine) _message.Begin(lines.Number, at, _names.Of(HeaderName(rest)), "", MessageKind.Said);
        else if (AuthorSplit.TrySplit(rest, out var author, out var text)) BeginSaid(lines.Number, at, author, text);
        else _message.Begin(lines.Number, at, null, Unmarked(rest).ToString(), MessageKind.System);
    }

    private void BeginSaid(int line, DateTime? at, ReadOnlySpan<char> author, ReadOnlySpan<char> text)
    {
        var words = Unmarked(text);
        var kind = NoticeText.KindOf(words, marked: words.Length < text.Length);
        _message.Begin(line, at, kind == MessageKind.System ? null : _names.Of(author), words.ToString(), kind);
    }

    private void Further(LineReader lines)
    {
        var line = lines.Line;
        if (IsRuler(line))
        {
            _inFrame = !_inFrame;
            tally.System++;
        }
        else if (_inFrame) tally.System++;
        else if (!_message.IsOpen) Orphan(lines);
        else
        {
            tally.Continuations++;
            if (_message.LacksAuthor && !line.IsWhiteSpace()) _message.SetAuthor(_names.Of(Marks.Trim(line)));
            else if (!_message.IsFull && !_message.LacksAuthor) _message.Continue(line);
        }
    }

    private void Orphan(LineReader lines)
    {
        if (lines.Line.IsWhiteSpace())
        {
            tally.Blank++;
            return;
        }

        tally.Unparsed++;
        if (_orphans++ == 0) _firstOrphan = lines.Number;
    }

    private ImportItem.Problem? FaultOf(LineReader lines)
    {
        if (lines.WasCut) return new ImportItem.Problem(source.Name, lines.Number, $"This line is longer than {LineReader.MostBytes} bytes; only its beginning is kept.");
        if (lines.IsDamaged) return new ImportItem.Problem(source.Name, lines.Number, "This line holds zero characters, which no text does: it may be damaged.");
        if (_saidFull || !_message.IsOpen || !_message.IsFull) return null;
        _saidFull = true;
        return new ImportItem.Problem(source.Name, lines.Number, $"The message that this line belongs to is longer than {OpenMessage.MostCharacters} characters; the rest of it is left out.");
    }

    // Discord's exporter frames its heading and its count of messages with rows of equals signs.
    private bool IsRuler(ReadOnlySpan<char> line) => layout.Author == AuthorPlace.OnStampLine && line.Length >= 10 && line.TrimEnd(" ").IndexOfAnyExcept('=') < 0;

    private static ReadOnlySpan<char> HeaderName(ReadOnlySpan<char> rest)
    {
        var name = Marks.Trim(rest);
        if (name.EndsWith(":", StringComparison.Ordinal)) name = name[..^1];
        if (name.EndsWith(" (pinned)", StringComparison.Ordinal)) name = name[..^9];
        return Marks.Trim(name);
    }

    private static ReadOnlySpan<char> Unmarked(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty && Marks.IsMark(text[0])) text = text[1..];
        return text;
    }
}
