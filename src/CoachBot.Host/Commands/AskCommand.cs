using System.CommandLine;
using CoachBot.Host.Channels.Terminal;
using CoachBot.Knowledge;
using CoachBot.Replies;

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
            var answer = await services.GetRequiredService<Peri>().Knowledge.Answerer.AnswerAsync(question, audience: null, cancellation);
            if (output.Json) output.WriteJson(new { answer.Grounded, answer = answer.Text, citations = answer.Citations.Select(QuotedPassage.Of) });
            else output.WriteText(PlainText.Render(Reply(answer)));
            return ExitCodes.Fine;
        });
        return command;
    }

    private static Reply Reply(Answer answer) => new(
        answer.Citations.IsEmpty ? [new ReplyPart.Text(answer.Text)] : [new ReplyPart.Text(answer.Text), new ReplyPart.Sources(answer.Citations)],
        Flow: null,
        Slot: null,
        Verdict: null);
}
