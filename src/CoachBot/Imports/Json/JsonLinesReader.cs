using System.Text.Json;
using CoachBot.Imports.Reading;

namespace CoachBot.Imports.Json;

/// <summary>Reads a JSON object a line. A damaged line is said and left out; the next one is read.</summary>
internal sealed class JsonLinesReader(ImportSource source, FileNature nature, JsonMessages messages, LineTally tally)
{
    public IEnumerable<ImportItem> Read()
    {
        using var lines = LineReader.Open(source, nature);
        var rows = new JsonRows(source.Name, messages, JsonSample.OfLines(source, nature), tally);
        while (lines.Read())
        {
            if (lines.Line.IsWhiteSpace())
            {
                tally.Blank++;
                continue;
            }

            var (json, fault) = Parse(lines);
            if (fault is null)
            {
                yield return rows.Read(json, lines.Number);
                continue;
            }

            tally.Unparsed++;
            yield return fault;
        }
    }

    private (JsonElement Json, ImportItem.Problem? Fault) Parse(LineReader lines)
    {
        if (lines.WasCut) return (default, new ImportItem.Problem(source.Name, lines.Number, $"This line is longer than {LineReader.MostBytes} bytes; it is left out."));
        try
        {
            using var document = JsonDocument.Parse(lines.Line.ToString());
            return (document.RootElement.Clone(), null);
        }
        catch (JsonException fault)
        {
            return (default, new ImportItem.Problem(source.Name, lines.Number, $"This line is not usable JSON (near character {fault.BytePositionInLine + 1})."));
        }
    }
}
