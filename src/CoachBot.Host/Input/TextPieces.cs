using CoachBot.Imports;
using CoachBot.Input;
using CoachBot.Privacy;

namespace CoachBot.Host.Input;

/// <summary>
/// The texts in a file: every line of a text or of a chat exported as text, with its author's name; <c>text</c> of every JSON line; every cell
/// of a CSV file; every message of a JSON or zip export, with its author beside it.
/// </summary>
public static class TextPieces
{
    private const int FewestPhoneDigits = 7;

    /// <returns>The pieces in the file's order, and what could not be read, by line.</returns>
    public static (List<ToldText> Pieces, List<InputProblem> Problems) Read(ImportSource source) =>
        Path.GetExtension(source.Name).ToUpperInvariant() switch
        {
            ".CSV" or ".TSV" => Cells(source),
            ".JSONL" or ".NDJSON" => JsonLines(source),
            _ when !FileTexts.IsPlain(source) => Messages(source),
            _ when FileTexts.Lines(source).FirstOrDefault(line => line.Length > 0)?.TrimStart().StartsWith("{\"", StringComparison.Ordinal) is true => JsonLines(source),
            _ => (Lines(source), []),
        };

    // Where a message begins, its author's name is known for one, whatever it looks like.
    private static List<ToldText> Lines(ImportSource source)
    {
        var lines = FileTexts.Lines(source).Select(ToldText.Of).ToList();
        foreach (var message in MessagesOf(source).Where(message => message.Author is not null))
        {
            var at = Enumerable.Range(message.Line - 1, 2).FirstOrDefault(at => at < lines.Count && lines[at].Text.Contains(message.Author!, StringComparison.Ordinal), -1);
            if (at < 0) continue;
            var start = lines[at].Text.IndexOf(message.Author!, StringComparison.Ordinal);
            lines[at] = lines[at] with { Told = [new Entity(TypeOf(message.Author!), start, start + message.Author!.Length)] };
        }

        return lines;
    }

    private static (List<ToldText> Pieces, List<InputProblem> Problems) JsonLines(ImportSource source)
    {
        var pieces = new List<ToldText>();
        var problems = new List<InputProblem>();
        var authors = MessagesOf(source).ToLookup(message => message.Line, message => message.Author);
        foreach (var (number, line) in FileTexts.Lines(source).Index().Where(line => !string.IsNullOrWhiteSpace(line.Item)))
        {
            var (json, problem) = JsonInput.Parse(line, $"{source.Name}, line {number + 1}");
            if (json is { ValueKind: System.Text.Json.JsonValueKind.Object } row && row.TryGetProperty("text", out var value) && value.ValueKind is System.Text.Json.JsonValueKind.String)
                pieces.Add(new ToldText(value.GetString()!, [], authors[number + 1].FirstOrDefault()));
            else problems.Add(problem ?? new InputProblem($"{source.Name}, line {number + 1}", "A JSON object with the text in \"text\" is expected here."));
        }

        return (pieces, problems);
    }

    private static (List<ToldText> Pieces, List<InputProblem> Problems) Cells(ImportSource source)
    {
        var rows = FileTexts.Cells(source).ToList();
        return ([.. rows.SelectMany(row => row.Cells).Select(cell => cell.Trim()).Where(cell => cell.Length > 0).Select(ToldText.Of)],
            [.. rows.Where(row => row.Fault is not null).Select(row => new InputProblem($"{source.Name}, line {row.Line}", row.Fault!))]);
    }

    private static (List<ToldText> Pieces, List<InputProblem> Problems) Messages(ImportSource source)
    {
        var items = FileImporter.Read(source, new LineTally()).ToList();
        return ([.. items.OfType<ImportItem.Message>().Select(item => new ToldText(item.Value.Text, [], item.Value.Author))],
            [.. items.OfType<ImportItem.Problem>().Select(problem => new InputProblem(problem.Line == 0 ? problem.File : $"{problem.File}, line {problem.Line}", problem.Says))]);
    }

    private static IEnumerable<ImportedMessage> MessagesOf(ImportSource source) => FileImporter.Read(source, new LineTally()).OfType<ImportItem.Message>().Select(item => item.Value);

    // Who is in nobody's address book is shown by the number.
    private static EntityType TypeOf(string author) => author.Count(char.IsDigit) >= FewestPhoneDigits ? EntityType.Phone : EntityType.Person;
}
