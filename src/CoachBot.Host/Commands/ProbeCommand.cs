using System.CommandLine;
using CoachBot.Host.Input;
using CoachBot.Imports.Intake;
using CoachBot.Input;
using CoachBot.Probes;
using CoachBot.Probes.Pages;
using CoachBot.Host.Composition;
using CoachBot.Probes.Styles;
using CoachBot.Probes.Words;

namespace CoachBot.Host.Commands;

/// <summary><c>probe FILE</c>: what goes with good and with bad ends in a file of examples, and how sure that is.</summary>
public static class ProbeCommand
{
    private static readonly Argument<string> FileArgument = new("FILE") { Description = "Examples as CSV, JSON, JSON lines or plain text, or a chat export (- is standard input)." };

    private static readonly Option<string?> ReportOption = new("--report")
    {
        Description = "Write a page with charts that can be read and printed anywhere.",
        HelpName = "FILE.html",
    };

    private static readonly Option<string?> MeOption = new("--me")
    {
        Description = "Whose deeds to look at in a chat export; left out: whoever wrote most.",
        HelpName = "NAME",
    };

    public static Command Create()
    {
        var command = new Command("probe", "Look for patterns in about 50 examples, and test them.") { FileArgument, ReportOption, MeOption };
        command.Does(async (parsed, services, output, cancellation) =>
        {
            var path = parsed.GetRequiredValue(FileArgument);
            var (source, unread) = await ImportInput.OpenAsync(path, cancellation);
            if (source is null) return output.Refuse(ExitCodes.BadInput, unread!);
            var (examples, rows, problems, notes) = ProbeInput.Of(FileIntake.Read(source, cancellation), parsed.GetValue(MeOption));
            if (examples.IsEmpty) return output.Refuse(ExitCodes.BadInput, problems);
            foreach (var problem in problems) await output.Error.WriteLineAsync($"{problem.Where}: {problem.Says}");
            foreach (var note in notes) await output.Error.WriteLineAsync(note);
            var words = services.GetRequiredService<ProbeWords>();
            var report = PatternProbe.Run(examples, drafts: GenericDrafts.Load(services.GetRequiredService<CoachSettings>().PromptsDirectory));
            if (parsed.GetValue(ReportOption) is { } page && await WriteAsync(page, ProbePage.Render(report, examples, words), cancellation) is { } unwritten)
                return output.Refuse(ExitCodes.OutsideFailed, unwritten);
            if (output.Json) output.WriteJson(ProbeView.Of(report, words, rows));
            else output.WriteText(ProbeText.Render(report, words, rows));
            return problems.Length > 0 ? ExitCodes.BadInput : ExitCodes.Fine;
        });
        return command;
    }

    private static async Task<InputProblem?> WriteAsync(string path, string page, CancellationToken cancellation)
    {
        try
        {
            await File.WriteAllTextAsync(path, page, cancellation);
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new InputProblem(path, "The report cannot be written there: the folder is missing, or this user may not write in it.");
        }
    }
}
