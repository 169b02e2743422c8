using System.Text;
using CoachBot.Imports.Reading;

namespace CoachBot.Imports.Tables;

/// <summary>
/// Cuts a table into records: a quoted cell may run over lines (RFC 4180). A quotation mark that is never closed costs its own line only:
/// reading goes on with the next one. Cells themselves are read by CsvHelper.
/// </summary>
internal sealed class RecordReader(LineReader lines, char delimiter)
{
    /// <summary>No honest record is longer.</summary>
    private const int MostCharacters = 1 << 20;

    private readonly Queue<(int Number, string Text, bool IsFaulty)> _again = new();

    /// <returns>The next record, or null at the end.</returns>
    public TableRecord? Read()
    {
        if (NextLine() is not { } line) return null;
        if (line.IsFaulty) return new TableRecord(line.Number, 1, "", "This line is too long, or holds zero characters as no text does; it is left out.");
        var state = QuoteMarks.After(line.Text, delimiter, inQuotes: false);
        if (state == QuoteState.Closed) return new TableRecord(line.Number, 1, line.Text, null);
        // Sloppy quotes within one line are CsvHelper's to read as well as may be.
        return state == QuoteState.Broken ? new TableRecord(line.Number, 1, line.Text, null) : Gather(line.Number, line.Text);
    }

    private TableRecord Gather(int first, string text)
    {
        var record = new StringBuilder(text);
        var taken = new List<(int Number, string Text, bool IsFaulty)>();
        while (record.Length < MostCharacters && NextLine() is { } line)
        {
            taken.Add(line);
            var state = line.IsFaulty ? QuoteState.Broken : QuoteMarks.After(line.Text, delimiter, inQuotes: true);
            if (state == QuoteState.Broken) break;
            record.Append('\n').Append(line.Text);
            if (state == QuoteState.Closed) return new TableRecord(first, taken.Count + 1, record.ToString(), null);
        }

        var waiting = _again.ToList();
        _again.Clear();
        foreach (var line in taken.Concat(waiting)) _again.Enqueue(line);
        return new TableRecord(first, 1, "", "A quotation mark opens a cell in this line and is not closed; the line is left out and reading goes on below it.");
    }

    private (int Number, string Text, bool IsFaulty)? NextLine()
    {
        if (_again.TryDequeue(out var line)) return line;
        if (!lines.Read()) return null;
        var faulty = lines.WasCut || lines.IsDamaged;
        return (lines.Number, faulty ? "" : lines.Line.ToString(), faulty);
    }
}

/// <param name="Line">Where it begins, from 1.</param>
/// <param name="Lines">How many lines it takes up.</param>
/// <param name="Fault">Why it cannot be read, or null.</param>
internal sealed record TableRecord(int Line, int Lines, string Text, string? Fault);
