using System.Text;
using System.Text.Json;
using CoachBot.Input;

namespace CoachBot.Host.Input;

/// <summary>The texts in a file: every line of a text, <c>text</c> of every JSON line, every cell of a CSV file.</summary>
public static class TextPieces
{
    /// <returns>The pieces in the file's order, and what could not be read, by line.</returns>
    public static (List<string> Pieces, List<InputProblem> Problems) Read(string text, string path) =>
        Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".JSONL" or ".NDJSON" => JsonLines(text, path),
            ".CSV" => (Cells(text), []),
            _ => text.TrimStart().StartsWith("{\"", StringComparison.Ordinal) ? JsonLines(text, path) : (Lines(text), []),
        };

    private static List<string> Lines(string text)
    {
        var lines = text.Split('\n').Select(line => line.TrimEnd('\r')).ToList();
        if (lines[^1].Length == 0) lines.RemoveAt(lines.Count - 1);
        return lines;
    }

    private static (List<string> Pieces, List<InputProblem> Problems) JsonLines(string text, string path)
    {
        var pieces = new List<string>();
        var problems = new List<InputProblem>();
        foreach (var (line, number) in Lines(text).Select((line, at) => (line, at + 1)).Where(line => !string.IsNullOrWhiteSpace(line.line)))
        {
            var (json, problem) = JsonInput.Parse(line, $"{path}, line {number}");
            if (json is { ValueKind: JsonValueKind.Object } row && row.TryGetProperty("text", out var value) && value.ValueKind is JsonValueKind.String) pieces.Add(value.GetString()!);
            else problems.Add(problem ?? new InputProblem($"{path}, line {number}", "A JSON object with the text in \"text\" is expected here."));
        }

        return (pieces, problems);
    }

    // RFC 4180: a quoted cell may hold commas, line ends and doubled quotes.
    private static List<string> Cells(string text)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '"' && (quoted || cell.Length == 0))
            {
                if (quoted && at + 1 < text.Length && text[at + 1] == '"') cell.Append(text[at++]);
                else quoted = !quoted;
            }
            else if (!quoted && text[at] is ',' or ';' or '\t' or '\n')
            {
                Take(cells, cell);
            }
            else
            {
                cell.Append(text[at]);
            }
        }

        Take(cells, cell);
        return cells;
    }

    private static void Take(List<string> cells, StringBuilder cell)
    {
        var text = cell.ToString().Trim();
        if (text.Length > 0) cells.Add(text);
        cell.Clear();
    }
}
