using System.Text.Json;
using CoachBot.Imports.Tables;

namespace CoachBot.Imports.Json;

/// <summary>Makes a message or an example of one JSON object.</summary>
internal sealed class JsonRows(string file, JsonMessages messages, JsonSample sample, LineTally tally)
{
    private readonly Dictionary<string, ColumnMapping> _mappings = new(StringComparer.Ordinal);
    private int _row;

    public ImportItem Read(JsonElement json, int line)
    {
        _row++;
        if (messages.Read(json, line) is { } message) return tally.Add(message);
        if (json.ValueKind == JsonValueKind.Object && (Training(json) ?? Row(json)) is { } cells)
        {
            var example = ExampleRows.Make(cells.Mapping, cells.Values, sample.Scale, $"{_row}", $"{file}:{line}", sample.Dates);
            if (example is not null)
            {
                if (cells.Mapping.EndsByRounds) tally.Note(WorkFigures.Note);
                tally.Examples++;
                return new ImportItem.Example(example);
            }
        }

        tally.Unparsed++;
        return new ImportItem.Problem(file, line, "This is neither a message nor an example: no member is known here (situation, action, response, outcome; author, text, date).");
    }

    private (ColumnMapping Mapping, string[] Values)? Row(JsonElement json)
    {
        var members = json.EnumerateObject().ToList();
        var header = members.ConvertAll(member => member.Name);
        var key = string.Join('\n', header);
        if (!_mappings.TryGetValue(key, out var mapping))
        {
            mapping = ColumnMapping.FromHeader(header);
            if (_mappings.Count < 100) _mappings[key] = mapping;
            if (mapping.IsUsable) tally.UnusedColumns = [.. tally.UnusedColumns.Union(mapping.Unused(header), StringComparer.Ordinal)];
        }

        return mapping.IsUsable ? (mapping, [.. members.Select(member => Cell(member.Value))]) : null;
    }

    // Training data: the last turn of the assistant is what was done, the turn before it the situation.
    private static (ColumnMapping Mapping, string[] Values)? Training(JsonElement json)
    {
        if (json.Member("messages") is not { ValueKind: JsonValueKind.Array } turns) return null;
        string? situation = null, action = null;
        foreach (var turn in turns.EnumerateArray())
        {
            if (turn.ValueKind != JsonValueKind.Object) return null;
            if (turn.Text("role") == "user") situation = turn.Text("content");
            if (turn.Text("role") == "assistant") action = turn.Text("content");
        }

        return situation is null || action is null ? null : (ColumnMapping.FromHeader(["situation", "action"]), [situation, action]);
    }

    /// <summary>A member as the text of a cell.</summary>
    public static string Cell(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => ((JsonElement?)value).Text() ?? "",
        JsonValueKind.Null => "",
        JsonValueKind.Array => string.Join("; ", value.EnumerateArray().Select(Cell)),
        _ => value.GetRawText(),
    };
}
