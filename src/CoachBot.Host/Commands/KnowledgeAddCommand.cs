using System.CommandLine;
using CoachBot.Host.Documents;
using CoachBot.Input;

namespace CoachBot.Host.Commands;

/// <summary><c>knowledge add PATH</c>: an operator's own Markdown, text and HTML files, or folders of them, become searchable and citable beside the guidance.</summary>
public static class KnowledgeAddCommand
{
    private static readonly Argument<string> PathArgument = new("PATH") { Description = "A file or a folder." };

    public static Command Create()
    {
        var command = new Command("add", "Add your own documents (Markdown, text, HTML).") { PathArgument };
        command.Does(async (parsed, services, output, cancellation) =>
        {
            using var encoder = new Language.SentenceEncoder();
            var intake = new DocumentIntake(services.GetRequiredService<DocumentStore>(), encoder, services.GetRequiredService<TimeProvider>());
            var result = await intake.AddAsync(parsed.GetRequiredValue(PathArgument), cancellation);
            var problems = result.Problems.ToList();
            if (result.Added.Count > 0 && await KnowledgeDatabase.LevelAsync(services, cancellation) is { } away) problems.Add(away);
            Write(output, result, problems);
            return result.Problems.Count > 0 ? ExitCodes.BadInput : ExitCodes.Fine;
        });
        return command;
    }

    private static void Write(VerbOutput output, IntakeResult result, IReadOnlyList<InputProblem> problems)
    {
        if (output.Json)
        {
            output.WriteJson(new { result.Added, result.Others, errors = problems });
            return;
        }

        foreach (var document in result.Added)
            output.WriteText($"{document.Id}: {document.Title} ({document.Passages} passages{(document.Replaced ? ", in place of the one of before" : "")})");
        if (result.Others > 0) output.WriteText($"Other files in the folder, of no kind that is read: {result.Others}.");
        if (result.Added.Count > 0) output.WriteText("A server that runs already knows them after its next start.");
        foreach (var problem in problems) output.Error.WriteLine($"{problem.Where}: {problem.Says}");
    }
}
