using System.CommandLine;
using CoachBot.Coaching;
using CoachBot.Host.Input;
using CoachBot.Input;
using CoachBot.Words;

namespace CoachBot.Host.Commands;

/// <summary><c>check --in FILE</c> or <c>check --text TEXT</c>: does fine-tuning fit this situation?</summary>
public static class CheckCommand
{
    private static readonly Option<string?> InOption = new("--in")
    {
        Description = "Facts as one JSON object (- is standard input).",
        HelpName = "FILE",
    };

    private static readonly Option<string?> TextOption = new("--text")
    {
        Description = "A situation in a person's own words.",
        HelpName = "TEXT",
    };

    public static Command Create()
    {
        var command = new Command("check", "Say whether fine-tuning fits, with the reasons.") { InOption, TextOption };
        command.Validators.Add(result =>
        {
            if (result.GetResult(InOption) is null == result.GetResult(TextOption) is null) result.AddError("check takes either --in FILE or --text TEXT.");
        });
        command.Does(async (parsed, services, output, cancellation) =>
        {
            var (facts, problems) = parsed.GetValue(TextOption) is { } text
                ? ReadText(text, services)
                : await ReadFileAsync(parsed.GetValue(InOption)!, cancellation);
            if (problems.Count > 0) return output.Refuse(ExitCodes.BadInput, problems);
            var decision = FitEngine.Decide(facts, services.GetRequiredService<FitPolicy>());
            if (output.Json) output.WriteJson(decision);
            else output.WriteText(DecisionText.Render(decision, services.GetRequiredService<FactWording>()));
            return ExitCodes.Fine;
        });
        return command;
    }

    private static (FitFacts Facts, IReadOnlyList<InputProblem> Problems) ReadText(string text, IServiceProvider services) =>
        string.IsNullOrWhiteSpace(text)
            ? (FitFacts.None, [new InputProblem("--text", "This is empty; tell the situation in a few sentences.")])
            : (services.GetRequiredService<Peri>().Situations.Read(text), []);

    private static async Task<(FitFacts Facts, IReadOnlyList<InputProblem> Problems)> ReadFileAsync(string path, CancellationToken cancellation)
    {
        var (text, unread) = await TextInput.ReadAllAsync(path, cancellation);
        if (text is null) return (FitFacts.None, [unread!]);
        var (json, problem) = JsonInput.Parse(text, path);
        return json is null ? (FitFacts.None, [problem!]) : FitFactsJson.Read(json.Value);
    }
}
