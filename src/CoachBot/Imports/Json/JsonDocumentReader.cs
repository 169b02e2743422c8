using System.Text.Json;
using CoachBot.Imports.Reading;

namespace CoachBot.Imports.Json;

/// <summary>Reads a JSON document of messages or examples.</summary>
internal sealed class JsonDocumentReader(ImportSource source, FileNature nature, JsonMessages messages, LineTally tally)
{
    public IEnumerable<ImportItem> Read()
    {
        using var elements = new JsonElements(nature.OpenUtf8(source.Open));
        var rows = new JsonRows(source.Name, messages, JsonSample.OfDocument(source, nature), tally);
        var any = false;
        while (true)
        {
            var (element, fault) = Next(elements);
            if (fault is not null)
            {
                tally.Unparsed++;
                yield return fault;
                yield break;
            }

            if (element is null) break;
            any = true;
            yield return rows.Read(element.Value, elements.Line);
        }

        if (any) yield break;
        yield return new ImportItem.Problem(source.Name, 0, "This JSON holds no list of messages or examples that is known here.");
    }

    private (JsonElement? Element, ImportItem.Problem? Fault) Next(JsonElements elements)
    {
        try
        {
            return (elements.Next(), null);
        }
        catch (JsonException fault)
        {
            var line = fault.LineNumber is { } number ? (int)Math.Min(number + 1, int.MaxValue) : elements.Line;
            return (null, new ImportItem.Problem(source.Name, line, "The JSON is damaged or cut off here; what stands before it is kept."));
        }
    }
}
