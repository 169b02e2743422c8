using System.Collections.Immutable;
using CoachBot.Imports.Chats;
using CoachBot.Imports.Json;
using CoachBot.Imports.Reading;
using CoachBot.Imports.Tables;

namespace CoachBot.Imports;

/// <summary>
/// Reads a chat export, a table, JSON, JSON lines or plain text, in bounded memory. What kind a file is, is seen in its content. Texts read
/// are data, never instructions.
/// </summary>
public static class FileImporter
{
    /// <summary>Gives out what the file holds, bit by bit; problems stand where they were met. Nothing is thrown for bad content.</summary>
    /// <param name="tally">Is filled as items are given out.</param>
    /// <param name="mapping">A table's columns as the person confirmed them; null: guessed.</param>
    /// <exception cref="IOException">The file itself could not be read.</exception>
    public static IEnumerable<ImportItem> Read(ImportSource source, LineTally tally, ColumnMapping? mapping = null)
    {
        var nature = FileNature.Of(source.Open);
        return nature.Kind == FileKind.Zip ? new ArchiveReader(source, tally).Read() : Guard(source, Read(source, nature, ImmutableDictionary<string, string>.Empty, mapping, tally));
    }

    /// <summary>The first rows of a table and what its columns seem to be, for a person to confirm.</summary>
    /// <returns>Null when the file is no table.</returns>
    public static (TableSample Sample, ColumnMapping Mapping)? GuessColumns(ImportSource source)
    {
        var nature = FileNature.Of(source.Open);
        if (nature.Kind != FileKind.Text || ChatLayoutVote.Of(source, nature) is not null) return null;
        return TableSample.Of(source, nature) is { } sample ? (sample, TablePlan.Guess(sample.Rows)) : null;
    }

    internal static IEnumerable<ImportItem> ReadEntry(ImportSource source, IReadOnlyDictionary<string, string> slackUsers, LineTally tally) =>
        Guard(source, Lazily(() =>
        {
            var nature = FileNature.Of(source.Open);
            return nature.Kind == FileKind.Zip ? [Refuse(source, "An archive inside an archive is not opened.")] : Read(source, nature, slackUsers, null, tally);
        }));

    private static IEnumerable<ImportItem> Read(ImportSource source, FileNature nature, IReadOnlyDictionary<string, string> slackUsers, ColumnMapping? mapping, LineTally tally) =>
        nature.Kind switch
        {
            FileKind.Empty => [Refuse(source, "This file is empty.")],
            FileKind.Binary => [Refuse(source, "This is no text: a picture, a program or a document of an office program. Export it as text, CSV or JSON.")],
            FileKind.Json => new JsonDocumentReader(source, nature, new JsonMessages(slackUsers), tally).Read(),
            FileKind.JsonLines => new JsonLinesReader(source, nature, new JsonMessages(slackUsers), tally).Read(),
            _ => ReadText(source, nature, mapping, tally),
        };

    private static IEnumerable<ImportItem> ReadText(ImportSource source, FileNature nature, ColumnMapping? mapping, LineTally tally) => Lazily(() =>
        mapping is null && ChatLayoutVote.Of(source, nature) is { } layout ? new ChatTextReader(source, nature, layout, tally).Read()
        : TableSample.Of(source, nature) is { } sample ? new TableReader(source, nature, sample, mapping, tally).Read()
        : new PlainTextReader(source, nature, tally).Read());

    private static IEnumerable<ImportItem> Lazily(Func<IEnumerable<ImportItem>> read)
    {
        foreach (var item in read()) yield return item;
    }

    // A damaged archive shows only while it is unpacked: what came before is kept.
    private static IEnumerable<ImportItem> Guard(ImportSource source, IEnumerable<ImportItem> items)
    {
        using var steps = items.GetEnumerator();
        while (true)
        {
            ImportItem? fault = null;
            try
            {
                if (!steps.MoveNext()) yield break;
            }
            catch (InvalidDataException)
            {
                fault = Refuse(source, "This file is damaged in its archive, or unpacks to more than is read; what came before is kept.");
            }

            yield return fault ?? steps.Current;
            if (fault is not null) yield break;
        }
    }

    private static ImportItem.Problem Refuse(ImportSource source, string says) => new(source.Name, 0, says);
}
