using System.CommandLine;
using CoachBot.Host.Input;
using CoachBot.Imports;

namespace CoachBot.Host.Commands;

/// <summary>
/// <c>import FILE</c>: reads a chat export, a table, JSON, JSON lines or plain text into messages and examples, a JSON line each. Nothing is
/// stored. What could not be read is named at the end, and what became of every line on standard error.
/// </summary>
public static class ImportCommand
{
    private static readonly Argument<string> FileArgument = new("FILE") { Description = "A chat export (text, JSON or zip), CSV, JSON lines or plain text; - is standard input." };

    public static Command Create()
    {
        var command = new Command("import", "Read a chat export or examples, a line each.") { FileArgument };
        command.Does(async (parsed, _, output, cancellation) =>
        {
            var path = parsed.GetRequiredValue(FileArgument);
            var (source, problem) = await ImportInput.OpenAsync(path, cancellation);
            return source is null ? output.Refuse(ExitCodes.BadInput, [problem!]) : Run(source, output, cancellation);
        });
        return command;
    }

    private static int Run(ImportSource source, VerbOutput output, CancellationToken cancellation)
    {
        var tally = new LineTally();
        var problems = new ImportProblems();
        using (var lines = new ImportLines(output))
        {
            foreach (var item in FileImporter.Read(source, tally))
            {
                cancellation.ThrowIfCancellationRequested();
                if (item is ImportItem.Problem problem) problems.Add(problem);
                else lines.Write(item);
            }
        }

        output.Out.Flush();
        output.Error.WriteLine(ImportSummary.Of(tally));
        return problems.Listed.Count == 0 ? ExitCodes.Fine : output.Refuse(ExitCodes.BadInput, problems.Listed);
    }
}
