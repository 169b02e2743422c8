using System.Globalization;
using Spectre.Console;

namespace CoachBot.Host.Channels.Terminal;

/// <summary>A person at a terminal. Colours and widths are Spectre's: none where output is redirected or NO_COLOR is set.</summary>
public static class InteractiveChat
{
    /// <param name="input">Where the person's lines come from.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(
        TerminalChat chat, IAnsiConsole console, TextReader input, IInterrupts interrupts, CancellationToken cancellation)
    {
        var turns = new LiveTurn(chat, console, interrupts);
        // Peri speaks first; to a person who comes back she shows where they stopped.
        var last = await chat.LastAsync(cancellation) ?? await chat.SayAsync("", Locale, cancellation);
        ReplyView.Write(console, last.Reply);
        console.MarkupLine("[grey]/quit or Ctrl+D ends the conversation.[/]");
        while (Ask(console, input) is { } line)
        {
            var turn = await turns.SayAsync(line, Locale, cancellation);
            ReplyView.Write(console, turn.Reply);
        }

        return Commands.ExitCodes.Fine;
    }

    private static string? Locale => CultureInfo.CurrentCulture.Name is { Length: > 0 } name ? name : null;

    private static string? Ask(IAnsiConsole console, TextReader input)
    {
        console.Markup("[bold]you>[/] ");
        var line = input.ReadLine();
        console.WriteLine();
        return line?.Trim() is "/quit" or "/exit" ? null : line;
    }
}
