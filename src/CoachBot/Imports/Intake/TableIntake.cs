using System.Collections.Immutable;
using CoachBot.Imports.Reading;
using CoachBot.Imports.Tables;

namespace CoachBot.Imports.Intake;

/// <summary>Takes the rows of a table as they are, so that a person can say what its columns mean.</summary>
internal sealed class TableIntake(ImportSource source, FileNature nature, TableSample sample, ColumnMapping guess)
{
    private readonly LineTally _tally = new();
    private readonly ProblemList _problems = new(FileOffer.MostProblems);
    private readonly ImmutableArray<ImmutableArray<string>>.Builder _rows = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
    private readonly ImmutableArray<int>.Builder _lines = ImmutableArray.CreateBuilder<int>();
    private readonly ImmutableArray<int>.Builder _numbers = ImmutableArray.CreateBuilder<int>();
    private readonly CellReader _cells = new(sample.Delimiter);
    private ImmutableArray<string>? _header;
    private int _row;
    private int _characters;
    private int _beyond;
    private int _shortened;

    public FileOffer Read(CancellationToken cancellation)
    {
        using var lines = LineReader.Open(source, nature);
        for (var line = 0; line < sample.SkippedLines && lines.Read(); line++) _tally.System++;
        var records = new RecordReader(lines, sample.Delimiter);
        while (records.Read() is { } record)
        {
            cancellation.ThrowIfCancellationRequested();
            _tally.Continuations += record.Lines - 1;
            if (record.Fault is null && string.IsNullOrWhiteSpace(record.Text)) _tally.Blank++;
            else if (record.Fault is null && guess.HasHeader && _header is null) Head(record);
            else Row(record);
        }

        return Offer();
    }

    private void Head(TableRecord record)
    {
        _header = Cells(record);
        _tally.System++;
    }

    private void Row(TableRecord record)
    {
        _row++;
        if (record.Fault is { } fault) Refuse(record, fault);
        else if (_rows.Count >= FileOffer.Table.MostRows || _characters >= FileOffer.MostCharacters)
        {
            _beyond++;
            _tally.Unparsed++;
        }
        else Take(record, Cells(record));
    }

    private void Take(TableRecord record, ImmutableArray<string> cells)
    {
        var expected = guess.Roles.Length;
        if (cells.Skip(expected).Any(cell => cell.Length > 0))
        {
            Refuse(record, $"This row has {cells.Length} cells, and the table has {expected} columns: put quotation marks around texts that hold the separator.");
            return;
        }

        _rows.Add(cells);
        _characters += cells.Sum(cell => cell.Length);
        _lines.Add(record.Line);
        _numbers.Add(_row);
        _tally.Examples++;
    }

    private ImmutableArray<string> Cells(TableRecord record)
    {
        var cells = _cells.Read(record.Text);
        var shortened = false;
        for (var at = 0; at < cells.Length; at++)
        {
            var cell = cells[at].Trim();
            cells[at] = ShortText.Cut(cell, FileOffer.Table.MostCellCharacters);
            shortened |= cells[at].Length < cell.Length;
        }

        if (shortened) _shortened++;
        return [.. cells];
    }

    private void Refuse(TableRecord record, string says)
    {
        _tally.Unparsed++;
        _problems.Add(new ImportItem.Problem(source.Name, record.Line, says));
    }

    private FileOffer Offer()
    {
        if (_beyond > 0) _problems.AddWhole(source.Name, $"This table has {_row} rows; the first {_rows.Count} that could be read are kept.");
        if (_shortened > 0) _problems.AddWhole(source.Name, $"Cells longer than {FileOffer.Table.MostCellCharacters} characters are shortened (in {_shortened} rows).");
        if (_rows.Count == 0 && _problems.Listed.IsEmpty) _problems.AddWhole(source.Name, "There is no row below the heading of this table.");
        FileOffer offer = _rows.Count == 0
            ? new FileOffer.Unusable { Name = source.Name }
            : new FileOffer.Table(_header ?? [], _rows.ToImmutable(), guess) { Name = source.Name, RowLines = _lines.ToImmutable(), RowNumbers = _numbers.ToImmutable() };
        return offer with { Lines = IntakeCounts.Of(_tally), Problems = _problems.Listed, MoreProblems = _problems.More };
    }
}
