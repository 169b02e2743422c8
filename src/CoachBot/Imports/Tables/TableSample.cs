using CoachBot.Imports.Reading;

namespace CoachBot.Imports.Tables;

/// <summary>The first rows of a table, from which its delimiter and columns are guessed.</summary>
/// <param name="SkippedLines">1 when the first line names the delimiter, as spreadsheets write it ("sep=;").</param>
public sealed record TableSample(char Delimiter, int SkippedLines, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    private const int MostRows = 200;
    private const int SniffedLines = 40;

    /// <summary>What has more columns is no table of examples or messages.</summary>
    private const int MostColumns = 256;

    /// <returns>Null when the text is no table.</returns>
    internal static TableSample? Of(ImportSource source, FileNature nature)
    {
        var lines = FirstLines(source, nature);
        if (lines.Count == 0) return null;
        var named = lines[0].Length == 5 && lines[0].StartsWith("sep=", StringComparison.OrdinalIgnoreCase) ? lines[0][4] : (char?)null;
        return (named ?? Sniff(lines)) is { } delimiter && Take(source, nature, delimiter, named is null ? 0 : 1) is { } sample && sample.Rows.All(row => row.Count <= MostColumns) ? sample : null;
    }

    private static TableSample Take(ImportSource source, FileNature nature, char delimiter, int skipped)
    {
        using var lines = LineReader.Open(source, nature);
        for (var line = 0; line < skipped; line++) lines.Read();
        var records = new RecordReader(lines, delimiter);
        var cells = new CellReader(delimiter);
        var rows = new List<IReadOnlyList<string>>();
        while (rows.Count < MostRows && records.Read() is { } record)
            if (record.Fault is null && record.Text.Length > 0) rows.Add(cells.Read(record.Text));
        return new TableSample(delimiter, skipped, rows);
    }

    private static List<string> FirstLines(ImportSource source, FileNature nature)
    {
        using var lines = LineReader.Open(source, nature);
        var first = new List<string>();
        while (first.Count < SniffedLines && lines.Read())
            if (!lines.Line.IsWhiteSpace()) first.Add(lines.Line[..Math.Min(lines.Line.Length, 20_000)].ToString());
        return first;
    }

    private static char? Sniff(List<string> lines)
    {
        // A header that is understood settles it; else most rows must have the same number of cells.
        foreach (var delimiter in ",;\t|")
            if (lines[0].Contains(delimiter, StringComparison.Ordinal) && ColumnMapping.FromHeader(new CellReader(delimiter).Read(lines[0])).IsUsable) return delimiter;
        if (lines.Count > 1 && lines[0].Length < 40 && ColumnNames.RoleOf(lines[0].Trim('"')) is ColumnRole.Situation or ColumnRole.Action) return ',';
        return lines.Count < 2 ? null : ",;\t|".Select(delimiter => (char?)delimiter).FirstOrDefault(delimiter => IsRegular(lines, delimiter!.Value));
    }

    private static bool IsRegular(List<string> lines, char delimiter)
    {
        var cells = new CellReader(delimiter);
        var counts = lines.ConvertAll(line => cells.Read(line).Length);
        var (usual, rows) = counts.CountBy(count => count).MaxBy(count => count.Value);
        // Commas stand in prose as well; there, two or three lines may agree by chance.
        return usual >= 2 && rows >= lines.Count * (delimiter == ',' ? 0.8 : 0.6) && (delimiter != ',' || usual > 2 || lines.Count > 4);
    }
}
