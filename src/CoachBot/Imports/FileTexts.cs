using CoachBot.Imports.Reading;
using CoachBot.Imports.Tables;

namespace CoachBot.Imports;

/// <summary>The texts of a file as they stand in it, for work on each of them; read like any import, whatever the encoding.</summary>
public static class FileTexts
{
    /// <summary>Whether the content is JSON, an archive or no text at all, so that its lines mean nothing by themselves.</summary>
    public static bool IsPlain(ImportSource source) => FileNature.Of(source.Open).Kind is FileKind.Text or FileKind.JsonLines;

    /// <summary>Every line without its end; one that is too long is cut.</summary>
    public static IEnumerable<string> Lines(ImportSource source)
    {
        using var lines = LineReader.Open(source, FileNature.Of(source.Open));
        while (lines.Read()) yield return lines.Line.ToString();
    }

    /// <summary>Every row of a table with the line it begins on, its heading too; of a text with one column each line is a cell.</summary>
    public static IEnumerable<TableCells> Cells(ImportSource source)
    {
        var nature = FileNature.Of(source.Open);
        var sample = TableSample.Of(source, nature);
        using var lines = LineReader.Open(source, nature);
        for (var line = 0; line < sample?.SkippedLines; line++) lines.Read();
        var records = new RecordReader(lines, sample?.Delimiter ?? ',');
        var cells = new CellReader(sample?.Delimiter ?? ',');
        while (records.Read() is { } record) yield return new TableCells(record.Line, record.Fault is null ? cells.Read(record.Text) : [], record.Fault);
    }
}

/// <summary>A row of a table.</summary>
/// <param name="Line">Where it begins, from 1.</param>
/// <param name="Fault">Why it could not be read, or null.</param>
public sealed record TableCells(int Line, IReadOnlyList<string> Cells, string? Fault);
