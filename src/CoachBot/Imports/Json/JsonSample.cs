using System.Text.Json;
using CoachBot.Imports.Reading;
using CoachBot.Imports.Tables;

namespace CoachBot.Imports.Json;

/// <summary>How the examples of one file write their endings and dates, seen from its first objects: 1 of 5 is bad, 1 of 0 and 1 is good.</summary>
internal sealed record JsonSample(OutcomeScale Scale, TableDates Dates)
{
    private const int Most = 300;

    public static JsonSample OfDocument(ImportSource source, FileNature nature)
    {
        using var elements = new JsonElements(nature.OpenUtf8(source.Open));
        return Of(Elements(elements));
    }

    public static JsonSample OfLines(ImportSource source, FileNature nature)
    {
        using var lines = LineReader.Open(source, nature);
        return Of(Lines(lines));
    }

    private static JsonSample Of(IEnumerable<JsonElement> objects)
    {
        var (endings, dates) = (new List<string>(), new List<string>());
        foreach (var json in objects.Take(Most).Where(json => json.ValueKind == JsonValueKind.Object))
            foreach (var member in json.EnumerateObject())
            {
                var role = ColumnNames.RoleOf(member.Name);
                if (role == ColumnRole.Outcome) endings.Add(JsonRows.Cell(member.Value));
                if (role == ColumnRole.When) dates.Add(JsonRows.Cell(member.Value));
            }

        return new JsonSample(OutcomeScale.Of(endings), TableDates.Of(dates));
    }

    // What is damaged is said when the file is read.
    private static IEnumerable<JsonElement> Elements(JsonElements elements)
    {
        while (true)
        {
            JsonElement? element;
            try
            {
                element = elements.Next();
            }
            catch (JsonException)
            {
                yield break;
            }

            if (element is null) yield break;
            yield return element.Value;
        }
    }

    private static IEnumerable<JsonElement> Lines(LineReader lines)
    {
        while (lines.Read())
        {
            JsonElement element;
            try
            {
                element = JsonElement.Parse(lines.Line);
            }
            catch (JsonException)
            {
                continue;
            }

            yield return element;
        }
    }
}
