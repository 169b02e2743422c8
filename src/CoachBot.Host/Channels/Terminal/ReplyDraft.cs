using System.Text;
using CoachBot.Conversations;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace CoachBot.Host.Channels.Terminal;

/// <summary>A reply in the making, as a terminal draws it.</summary>
public sealed class ReplyDraft : IProgress<ReplyUpdate>
{
    private readonly Lock _gate = new();
    private readonly StringBuilder _words = new();

    /// <summary>Called after each change, on the thread that told of it.</summary>
    public Action? Changed { get; set; }

    public void Report(ReplyUpdate value)
    {
        lock (_gate)
        {
            if (value is ReplyUpdate.Words words) _words.Append(words.Text);
            else _words.Clear();
        }

        Changed?.Invoke();
    }

    public IRenderable Draw()
    {
        string words;
        lock (_gate) words = _words.ToString().Trim();
        var hint = new Markup("[grey]Peri is writing. Ctrl+C: answer at once.[/]");
        return new Padder(words.Length == 0 ? hint : new Rows(new Markup(TerminalMarkdown.ToMarkup(words)), Text.Empty, hint), new Padding(2, 0, 2, 0));
    }
}
