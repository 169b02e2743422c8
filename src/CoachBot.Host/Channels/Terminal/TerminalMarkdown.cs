using System.Text.RegularExpressions;
using Spectre.Console;

namespace CoachBot.Host.Channels.Terminal;

/// <summary>The light Markdown of a reply's text as Spectre markup; everything else is shown as it stands.</summary>
public static partial class TerminalMarkdown
{
    public static string ToMarkup(string markdown)
    {
        var escaped = Escape(markdown);
        return Emphasis().Replace(Strong().Replace(escaped, "[bold]$1[/]"), "[italic]$1[/]");
    }

    /// <summary>Text as it stands. What a person wrote may come back in a reply: no control sequence of theirs reaches the terminal.</summary>
    public static string Escape(string text) =>
        Markup.Escape(string.Concat(text.Select(character => character == '\n' || !char.IsControl(character) ? character : ' ')));

    [GeneratedRegex(@"\*\*([^*\n]+)\*\*", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Strong();

    [GeneratedRegex(@"\*([^*\s][^*\n]*)\*", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Emphasis();
}
