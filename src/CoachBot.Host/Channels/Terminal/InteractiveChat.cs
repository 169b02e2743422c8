using System.Globalization;
using Spectre.Console;

namespace CoachBot.Host.Channels.Terminal;

/// <summary>A person at a terminal. Colours and widths are Spectre's: none where output is redirected or NO_COLOR is set.</summary>
public static class InteractiveChat
{
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(TerminalChat chat, IAnsiConsole console, CancellationToken cancellation)
    {
        // Peri speaks first; to a person who comes back she shows where they stopped.
        var last = await chat.LastAsync(cancellation) ?? await chat.SayAsync("", Locale, cancellation);
        ReplyView.Write(console, last.Reply);
        console.MarkupLine("[grey]/quit or Ctrl+D ends the conversation.[/]");
        while (Ask(console) is { } line)
        {
            var turn = await chat.SayAsync(line, Locale, cancellation);
            ReplyView.Write(console, turn.Reply);
        }

        return Commands.ExitCodes.Fine;
    }

    private static string? Locale => CultureInfo.CurrentCulture.Name is { Length: > 0 } name ? name : null;

    private static string? Ask(IAnsiConsole console)
    {
        console.Markup("[bold]you>[/] ");
        var line = Console.In.ReadLine();
        console.WriteLine();
        return line?.Trim() is "/quit" or "/exit" ? null : line;
    }
}
