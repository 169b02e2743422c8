using System.CommandLine;
using CoachBot.Privacy;

namespace CoachBot.Evaluations.Commands;

/// <summary>
/// <c>pii --in F [--out F]</c>: <c>{"id","text","spans"?}</c> or <c>{"id","marked"}</c> to <c>{"id","spans":[{"start","end","type"}]}</c>,
/// UTF-16 offsets; recall, precision and F2 on standard error where the row has labels.
/// </summary>
internal static class PiiCommand
{
    internal static Command Build()
    {
        var input = new Option<FileInfo>("--in") { Description = "JSON lines with id and text, or with marked text such as [[PERSON|Nadia]]", Required = true };
        var output = new Option<FileInfo?>("--out") { Description = "Where the lines go; standard output if left out" };
        var misses = new Option<bool>("--misses") { Description = "List on standard error what was missed and what was found without a label" };
        var command = new Command("pii", "Find what is personal in each line.") { input, output, misses };
        command.SetAction(parsed => Run(JsonLines.Read<PiiRow>(parsed.GetRequiredValue(input)), parsed.GetValue(output), parsed.GetValue(misses)));
        return command;
    }

    private static int Run(List<PiiRow> rows, FileInfo? output, bool misses)
    {
        var detector = EntityDetector.Load(Path.Combine(AppContext.BaseDirectory, "prompts"));
        var read = rows.ConvertAll(row => row.Read());
        var found = read.ConvertAll(row => new PiiSpans(row.Id, [.. detector.Find(row.Text).Select(PiiSpan.Of)]));
        if (output is null) JsonLines.Write(Console.Out, found);
        else JsonLines.Write(output, found);
        var judged = read.Zip(found, (row, spans) => new JudgedPii(row.Text, row.Spans, spans.Spans)).Where(row => row.Labels is not null).ToList();
        if (judged.Count > 0) PiiFigures.Write(judged, misses, Console.Error);
        return 0;
    }
}
