using System.CommandLine;
using CoachBot.Knowledge;
using CoachBot.Language;
using CoachBot.Words;

namespace CoachBot.Evaluations.Commands;

/// <summary><c>ask --in F --out F</c>: answers questions; where they are labelled, the figures and BM25 alone beside them go to standard error.</summary>
internal static class AskCommand
{
    internal static Command Build()
    {
        var input = new Option<FileInfo>("--in") { Description = "JSON lines with id, question and perhaps audience, in_scope, must", Required = true };
        var output = new Option<FileInfo>("--out") { Description = "JSON lines with id, grounded, answer and citations", Required = true };
        var explain = new Option<bool>("--explain") { Description = "Name every miss on standard error" };
        var command = new Command("ask", "Answer questions from the guidance, and measure that where labels are there.") { input, output, explain };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var encoder = new SentenceEncoder();
            using var knowledge = Open(encoder);
            var rows = JsonLines.Read<AskRow>(parsed.GetRequiredValue(input));
            var asked = new List<(AskRow Row, Answer Answer)>();
            foreach (var row in rows)
                asked.Add((row, await knowledge.Answerer.AnswerAsync(row.Question, row.Audience, cancellationToken)));
            JsonLines.Write(parsed.GetRequiredValue(output), asked.Select(pair => new Line(
                pair.Row.Id, pair.Answer.Grounded, pair.Answer.Text,
                [.. pair.Answer.Citations.Select(citation => new Cited(citation.Document, citation.Section, citation.Quote, citation.Score))])));
            AskFigures.Print(asked, knowledge.Passages, parsed.GetValue(explain));
            return 0;
        });
        return command;
    }

    internal static ShippedKnowledge Open(SentenceEncoder encoder)
    {
        var prompts = Path.Combine(AppContext.BaseDirectory, "prompts");
        return ShippedKnowledge.Load(prompts, encoder, Wording.Load(Path.Combine(prompts, "wording.en.json")));
    }

    private sealed record Line(string? Id, bool Grounded, string Answer, Cited[] Citations);

    private sealed record Cited(string Document, string Section, string Quote, double Score);
}

/// <param name="InScope">Whether the guidance can answer; null where there is no label.</param>
/// <param name="Must">Of each list the right passage holds at least one.</param>
internal sealed record AskRow(string? Id, string Question, string? Audience, bool? InScope, string? Topic, string[][]? Must);
