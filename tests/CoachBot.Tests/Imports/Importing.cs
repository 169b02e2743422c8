using System.Globalization;
using System.Text;
using CoachBot.Imports;
using CoachBot.Probes;

namespace CoachBot.Tests.Imports;

/// <summary>One import, read to its end.</summary>
internal sealed record Importing(IReadOnlyList<ImportedMessage> Messages, IReadOnlyList<ProbeExample> Examples, IReadOnlyList<ImportItem.Problem> Problems, LineTally Tally)
{
    public static Importing Of(string text) => Of(ImportSource.FromText("file", text));

    public static Importing Of(byte[] bytes) => Of(ImportSource.FromBytes("file", bytes));

    public static Importing Of(ImportSource source)
    {
        var tally = new LineTally();
        var items = FileImporter.Read(source, tally).ToList();
        return new Importing(
            [.. items.OfType<ImportItem.Message>().Select(item => item.Value)],
            [.. items.OfType<ImportItem.Example>().Select(item => item.Value)],
            [.. items.OfType<ImportItem.Problem>()],
            tally);
    }

    /// <summary>"time|author|text", a message a line.</summary>
    public string Told => string.Join('\n', Messages.Select(message =>
        $"{message.At?.ToString("s", CultureInfo.InvariantCulture)}|{message.Author ?? "*"}|{message.Text.Replace('\n', '/')}"));

    public static byte[] Bytes(string text, Encoding encoding) => [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
}
