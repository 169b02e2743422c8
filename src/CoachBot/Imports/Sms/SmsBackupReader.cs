using CoachBot.Imports.Chats;
using CoachBot.Imports.Json;
using CoachBot.Imports.Reading;

namespace CoachBot.Imports.Sms;

/// <summary>
/// Reads the XML that Android phones back messages up as (SMS Backup and Restore; Signal's plain-text export is the same), an element a line.
/// What the owner of the phone sent is by "Me"; several people's threads are in one file, so a change of person begins another chat.
/// </summary>
internal sealed class SmsBackupReader(ImportSource source, FileNature nature, LineTally tally)
{
    private const string Me = "Me";
    private const int MostCharacters = 1 << 20;

    private readonly AuthorNames _names = new();
    private ImportedMessage? _mms;

    public IEnumerable<ImportItem> Read()
    {
        using var lines = LineReader.Open(source, nature);
        while (lines.Read())
        {
            var (message, fault) = Take(lines);
            if (message is not null) yield return tally.Add(message);
            if (fault is not null) yield return fault;
        }
    }

    private (ImportedMessage? Message, ImportItem.Problem? Fault) Take(LineReader lines)
    {
        var line = lines.Line.TrimStart();
        if (lines.WasCut && !line.StartsWith("<part ", StringComparison.Ordinal)) return Unparsed(lines, "This line is too long and is left out.");
        if (line.StartsWith("<sms ", StringComparison.Ordinal)) return Sms(lines, line);
        if (line.StartsWith("<mms ", StringComparison.Ordinal)) _mms = Message(lines.Number, line, "msg_box") with { Kind = MessageKind.Media };
        else if (line.StartsWith("</mms", StringComparison.Ordinal) && _mms is { } whole)
        {
            _mms = null;
            tally.Continuations++;
            return (whole, null);
        }
        else if (_mms is { } open)
        {
            tally.Continuations++;
            if (open.Text.Length < MostCharacters && line.StartsWith("<part ", StringComparison.Ordinal) && SmsAttributes.Of(line, "ct") == "text/plain" && SmsAttributes.Of(line, "text") is { Length: > 0 } text)
                _mms = open with { Text = open.Text.Length == 0 ? text : $"{open.Text}\n{text}", Kind = MessageKind.Said };
        }
        else if (line.IsWhiteSpace()) tally.Blank++;
        else if (line.StartsWith("<?", StringComparison.Ordinal) || line.StartsWith("<!", StringComparison.Ordinal) || line.StartsWith("<smses", StringComparison.Ordinal) || line.StartsWith("</smses", StringComparison.Ordinal)) tally.System++;
        else return Unparsed(lines, "This line is no message of a backup.");
        return (null, null);
    }

    private (ImportedMessage? Message, ImportItem.Problem? Fault) Sms(LineReader lines, ReadOnlySpan<char> line) =>
        SmsAttributes.Of(line, "body") is { } body ? (Message(lines.Number, line, "type") with { Text = body }, null) : Unparsed(lines, "This message has no text.");

    private (ImportedMessage? Message, ImportItem.Problem? Fault) Unparsed(LineReader lines, string says)
    {
        tally.Unparsed++;
        return (null, new ImportItem.Problem(source.Name, lines.Number, says));
    }

    private ImportedMessage Message(int number, ReadOnlySpan<char> line, string box)
    {
        var other = SmsAttributes.Of(line, "contact_name") is { Length: > 0 } name && name != "(Unknown)" ? name : SmsAttributes.Of(line, "address") ?? "Unknown";
        tally.File = $"{source.Name}, {other}";
        // 1 came in; 2 was sent, 4 to 6 were to be.
        var author = SmsAttributes.Of(line, box) is "1" ? other : Me;
        return new ImportedMessage(number, JsonFields.TimeOf(SmsAttributes.Of(line, "date")), _names.Of(author), "");
    }
}
