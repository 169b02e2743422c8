using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using CoachBot.Input;
using CoachBot.Probes;

namespace CoachBot.Host.Input;

/// <summary>Reads examples from CSV with a heading line, or from JSON lines; what cannot be read is a problem with its line, and the rest is kept.</summary>
public static class ProbeFile
{
    /// <param name="name">What to call the input in a problem and as the examples' source.</param>
    public static (ImmutableArray<ProbeExample> Examples, IReadOnlyList<InputProblem> Problems) Read(string text, string name)
    {
        ArgumentNullException.ThrowIfNull(text);
        var problems = new List<InputProblem>();
        if (text.Contains('\0', StringComparison.Ordinal)) return ([], [new InputProblem(name, "This is no text: it has zero bytes in it.")]);
        var rows = text.AsSpan().TrimStart().StartsWith("{", StringComparison.Ordinal) ? JsonRows(text, name, problems) : CsvRows(text, name, problems);
        if (rows.Count == 0 && problems.Count == 0) problems.Add(new InputProblem(name, "There is no example in this; a heading line and a row for each example are expected."));
        var ratings = OutcomeWords.AreRatings(rows.Select(row => row.Parts.GetValueOrDefault(ExampleColumns.Outcome, "")));
        return ([.. rows.Select((row, i) => Example(row.Line, i + 1, row.Parts, name, ratings, problems))], problems);
    }

    private static ProbeExample Example(
        int line, int number, IReadOnlyDictionary<string, string> parts, string name, bool ratings, List<InputProblem> problems)
    {
        string Part(string part) => parts.GetValueOrDefault(part, "");
        var when = Part(ExampleColumns.When);
        var date = DateTimeOffset.TryParse(when, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var read) ? read : (DateTimeOffset?)null;
        if (date is null && when.Length > 0) problems.Add(new InputProblem($"{name}, line {line}", "The date was not understood and is left out; 2026-11-21 19:30 is."));
        var outcome = OutcomeWords.Read(Part(ExampleColumns.Outcome), ratings);
        if (outcome == Outcome.Unknown && Part(ExampleColumns.Outcome).Length > 0)
            problems.Add(new InputProblem($"{name}, line {line}", "The outcome was not understood; worked, mixed and failed are."));
        return new ProbeExample($"{number}", Part(ExampleColumns.Situation), Part(ExampleColumns.Action), Part(ExampleColumns.Response), outcome, date, [], name);
    }

    private static List<(int Line, Dictionary<string, string> Parts)> CsvRows(string text, string name, List<InputProblem> problems)
    {
        var rows = new List<(int, Dictionary<string, string>)>();
        string?[]? columns = null;
        foreach (var (line, cells) in DelimitedText.Records(text))
        {
            if (columns is null)
            {
                columns = [.. cells.Select(ExampleColumns.PartOf)];
                if (Missing(columns) is not { } missing) continue;
                problems.Add(new InputProblem($"{name}, line {line}", missing));
                return rows;
            }

            if (cells.Count > columns.Length) problems.Add(new InputProblem($"{name}, line {line}", "This row has more cells than the heading; the ones beyond are left out. Is a quotation mark missing?"));
            rows.Add((line, Parts(columns.Zip(cells))));
        }

        return rows;
    }

    private static string? Missing(string?[] columns)
    {
        var missing = new[] { ExampleColumns.Situation, ExampleColumns.Action, ExampleColumns.Outcome }.Where(part => !columns.Contains(part, StringComparer.Ordinal)).ToArray();
        return missing.Length == 0 ? null : $"The heading lacks a column for {string.Join(" and ", missing)}.";
    }

    private static List<(int Line, Dictionary<string, string> Parts)> JsonRows(string text, string name, List<InputProblem> problems)
    {
        var rows = new List<(int, Dictionary<string, string>)>();
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (line.IsWhiteSpace()) continue;
            var (json, problem) = JsonInput.Parse(line.ToString(), $"{name}, line {number}");
            if (json is { ValueKind: JsonValueKind.Object } row)
                rows.Add((number, Parts(row.EnumerateObject().Select(member => (ExampleColumns.PartOf(member.Name), Text(member.Value))))));
            else
                problems.Add(problem ?? new InputProblem($"{name}, line {number}", "A JSON object is expected on every line."));
        }

        return rows;
    }

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Null => "",
        _ => value.GetRawText(),
    };

    // Of two columns for the same part the first that says something is taken.
    private static Dictionary<string, string> Parts(IEnumerable<(string? Part, string Text)> cells)
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (part, text) in cells)
            if (part is not null && text.Length > 0) parts.TryAdd(part, text);
        return parts;
    }
}
