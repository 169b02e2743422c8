using CoachBot.Imports.Reading;

namespace CoachBot.Imports.Tables;

/// <summary>Reads CSV and its kin: an example a row, or a message a row where the table is a chat.</summary>
internal sealed class TableReader(ImportSource source, FileNature nature, TableSample sample, ColumnMapping? confirmed, LineTally tally)
{
    private readonly TablePlan _plan = TablePlan.Of(sample, confirmed);
    private readonly CellReader _cells = new(sample.Delimiter);
    private readonly Chats.AuthorNames _names = new();
    private int _row;

    public IEnumerable<ImportItem> Read()
    {
        tally.UnusedColumns = [.. _plan.Mapping.Unused(_plan.Header)];
        if (_plan.Mapping.EndsByRounds) tally.Note(WorkFigures.Note);
        using var lines = LineReader.Open(source, nature);
        for (var line = 0; line < sample.SkippedLines && lines.Read(); line++) tally.System++;
        var records = new RecordReader(lines, sample.Delimiter);
        var header = _plan.Mapping.HasHeader;
        while (records.Read() is { } record)
        {
            tally.Continuations += record.Lines - 1;
            if (record.Fault is not null) yield return Refuse(record, record.Fault);
            else if (string.IsNullOrWhiteSpace(record.Text)) tally.Blank++;
            else if (header)
            {
                header = false;
                tally.System++;
            }
            else yield return Row(record);
        }
    }

    private ImportItem Row(TableRecord record)
    {
        _row++;
        var cells = _cells.Read(record.Text);
        var expected = _plan.Mapping.Roles.Length;
        if (cells.Length > expected && cells.Skip(expected).Any(cell => cell.Trim().Length > 0))
            return Refuse(record, $"This row has {cells.Length} cells, and the table has {expected} columns: put quotation marks around texts that hold the separator.");
        if (_plan.Mapping.IsChat) return tally.Add(Message(record, cells));
        if (ExampleRows.Make(_plan.Mapping, cells, _plan.Scale, $"{_row}", $"{source.Name}:{record.Line}", _plan.Dates) is not { } example)
            return Refuse(record, "This row has no text in the columns that an example is made of.");
        tally.Examples++;
        return new ImportItem.Example(example);
    }

    private ImportedMessage Message(TableRecord record, string[] cells)
    {
        var author = _plan.Mapping.Cell(cells, ColumnRole.Author);
        // Exports of iMessage leave the owner's own name out.
        if (author.Length == 0 && cells.Any(cell => cell.Trim() is "Outgoing" or "Sent" or "outgoing" or "sent")) author = "Me";
        var at = _plan.Dates.Read(_plan.Mapping.Cell(cells, ColumnRole.When));
        return new ImportedMessage(record.Line, at?.DateTime, author.Length > 0 ? _names.Of(author) : null, _plan.Mapping.Cell(cells, ColumnRole.Response))
        {
            Kind = author.Length > 0 ? MessageKind.Said : MessageKind.System,
        };
    }

    private ImportItem.Problem Refuse(TableRecord record, string says)
    {
        tally.Unparsed++;
        return new ImportItem.Problem(source.Name, record.Line, says);
    }
}
