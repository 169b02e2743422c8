using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CoachBot.Conversations;
using CoachBot.Conversations.Probing;
using CoachBot.Imports;
using CoachBot.Probes;
using CoachBot.Probes.Collecting;

namespace CoachBot.Host.Channels.WebPage.Probing;

/// <summary>Examples as a file to take along. It can be handed in again.</summary>
internal static class ExampleFile
{
    private static readonly ImmutableArray<string> Columns = ["id", "situation", "action", "response", "outcome", "when", "people", "source"];

    /// <summary>
    /// The examples with placeholders unless the originals are asked for; then also without day, people and file name, which would say as much as a name.
    /// </summary>
    public static ImmutableArray<ProbeExample> Rows(ProbeSet set, PeriScript script, bool originals) => originals
        ? set.Examples
        : [.. new RedactedSet(script).Of(set).Select(example => example with { When = null, People = [], Source = "" })];

    /// <summary>UTF-8 with its mark, which spreadsheets need; nothing in it is a formula.</summary>
    public static byte[] Csv(IEnumerable<ProbeExample> examples)
    {
        var text = new StringBuilder().AppendJoin(',', Columns).Append("\r\n");
        foreach (var example in examples) text.AppendJoin(',', Cells(example).Select(Cell)).Append("\r\n");
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    public static byte[] JsonLines(IEnumerable<ProbeExample> examples)
    {
        using var lines = new MemoryStream();
        foreach (var example in examples)
        {
            using (var writer = new Utf8JsonWriter(lines, ImportJson.Options)) ImportJson.Write(writer, example);
            lines.WriteByte((byte)'\n');
        }

        return lines.ToArray();
    }

    private static IEnumerable<string> Cells(ProbeExample example) =>
    [
        example.Id, example.Situation, example.Action, example.Response,
        example.Outcome == Outcome.Unknown ? "" : example.Outcome.ToString().ToLowerInvariant(),
        example.When?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "", string.Join("; ", example.People), example.Source,
    ];

    private static string Cell(string text) => $"\"{SpreadsheetText.Neutralise(text).Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
