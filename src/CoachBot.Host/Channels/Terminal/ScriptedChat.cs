using CoachBot.Host.Commands;
using CoachBot.Host.Input;
using CoachBot.Replies;

namespace CoachBot.Host.Channels.Terminal;

/// <summary>Plays lines as turns, in order; each is answered before the next is read.</summary>
public static class ScriptedChat
{
    public static async Task RunAsync(TerminalChat chat, Stream script, VerbOutput output, CancellationToken cancellation)
    {
        await foreach (var line in ScriptLines.ReadAsync(script, cancellation))
        {
            var turn = await chat.SayAsync(line, locale: null, cancellation);
            if (output.Json) output.WriteJson(ChatLine.Of(line, turn.Reply));
            else output.WriteText($"> {line}{Environment.NewLine}{PlainText.Render(turn.Reply)}{Environment.NewLine}");
        }
    }
}
