using CoachBot.Imports;

namespace CoachBot.Host.Commands;

/// <summary>What became of every line, in a sentence for people.</summary>
public static class ImportSummary
{
    public static string Of(LineTally tally)
    {
        (int Count, string Name)[] parts =
        [
            (tally.Messages, "messages"), (tally.Examples, "examples"), (tally.Continuations, "continuation lines"), (tally.System, "system lines"),
            (tally.Blank, "empty"), (tally.Unparsed, "not understood"),
        ];
        var read = string.Join(", ", parts.Where(part => part.Count > 0).Select(part => $"{part.Count} {part.Name}"));
        var columns = tally.UnusedColumns.Count == 0 ? "" : $" Columns that nothing is read from: {string.Join(", ", tally.UnusedColumns)}.";
        var files = tally.FilesLeftOut == 0 ? "" : $" Files in the archive that hold no chat: {tally.FilesLeftOut}.";
        return $"{tally.Total} lines: {read}.{columns}{files}{string.Concat(tally.Notes.Select(note => $" {note}"))}";
    }
}
