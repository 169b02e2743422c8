using System.Collections.Immutable;
using CoachBot.Imports.Chats;
using CoachBot.Imports.Html;
using CoachBot.Imports.Json;
using CoachBot.Imports.Reading;
using CoachBot.Imports.Sms;
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
    public static IEnumerable<ImportItem> Read(ImportSource source, LineTally tally, ColumnMapping? mapping = null) =>
        Read(source, FilePlan.Of(source, asTable: mapping is not null), tally, mapping);

    /// <summary>The first rows of a table and what its columns seem to be, for a person to confirm.</summary>
    /// <returns>Null when the file is no table.</returns>
    public static (TableSample Sample, ColumnMapping Mapping)? GuessColumns(ImportSource source) =>
        FilePlan.Of(source, asTable: false).Table is { } sample ? (sample, TablePlan.Guess(sample.Rows)) : null;

    internal static IEnumerable<ImportItem> Read(ImportSource source, FilePlan plan, LineTally tally, ColumnMapping? mapping)
    {
        if (plan.Nature.Kind == FileKind.Zip) return new ArchiveReader(source, tally).Read();
        tally.File = source.Name;
        return Guard(source, Read(source, plan, ImmutableDictionary<string, string>.Empty, mapping, tally));
    }

    internal static IEnumerable<ImportItem> ReadEntry(ImportSource source, IReadOnlyDictionary<string, string> slackUsers, LineTally tally) =>
        Guard(source, Lazily(() =>
        {
            tally.File = source.Name;
            var plan = FilePlan.Of(source, asTable: false);
            return plan.Nature.Kind == FileKind.Zip ? [Refuse(source, "An archive inside an archive is not opened.")] : Read(source, plan, slackUsers, null, tally);
        }));

    private static IEnumerable<ImportItem> Read(ImportSource source, FilePlan plan, IReadOnlyDictionary<string, string> slackUsers, ColumnMapping? mapping, LineTally tally) =>
        plan.Nature.Kind switch
        {
            FileKind.Empty => [Refuse(source, "This file is empty.")],
            FileKind.Binary => [Refuse(source, "This is no text: a picture, a program or a document of an office program. Export it as text, CSV or JSON.")],
            FileKind.Json => new JsonDocumentReader(source, plan.Nature, new JsonMessages(slackUsers), tally).Read(),
            FileKind.JsonLines => new JsonLinesReader(source, plan.Nature, new JsonMessages(slackUsers), tally).Read(),
            FileKind.Html => new HtmlChatReader(source, plan.Nature, tally).Read(),
            FileKind.SmsBackup => new SmsBackupReader(source, plan.Nature, tally).Read(),
            _ when plan.Chat is { Loose: not null } loose => new LooseChatReader(source, plan.Nature, loose, tally).Read(),
            _ when plan.Chat is { } layout => new ChatTextReader(source, plan.Nature, layout, tally).Read(),
            _ when plan.Table is { } sample => new TableReader(source, plan.Nature, sample, mapping, tally).Read(),
            _ => new PlainTextReader(source, plan.Nature, tally).Read(),
        };

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
