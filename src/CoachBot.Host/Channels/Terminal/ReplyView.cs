using System.Collections.Immutable;
using System.Globalization;
using CoachBot.Replies;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace CoachBot.Host.Channels.Terminal;

/// <summary>Draws a reply for a terminal.</summary>
public static class ReplyView
{
    public static void Write(IAnsiConsole console, Reply reply)
    {
        foreach (var part in reply.Parts)
        {
            console.Write(Draw(part));
            console.WriteLine();
        }
    }

    /// <summary>Every kind of part has a drawing; a test fails by name when one lacks it.</summary>
    public static IRenderable Draw(ReplyPart part) => part switch
    {
        ReplyPart.Text text => new Padder(new Markup(TerminalMarkdown.ToMarkup(text.Says)), new Padding(2, 0, 2, 0)),
        ReplyPart.Choices choices => Lines(choices.Options.Select((option, at) => $"[bold]{Number(at)}[/] {TerminalMarkdown.Escape(option.Label)}")),
        ReplyPart.Form form => Lines([
            $"[bold]{TerminalMarkdown.Escape(form.Title)}[/]{Options(PlainText.CommonOptions(form))}",
            .. form.Fields.Select(field => Field(field, PlainText.CommonOptions(form) is null))]),
        ReplyPart.Facts facts => Table(facts.Title, facts.Lines),
        ReplyPart.Sources sources => Lines(sources.Citations.Select((citation, at) =>
            $"[grey][[{Number(at)}]] {TerminalMarkdown.Escape(citation.Document)} › {TerminalMarkdown.Escape(citation.Section)}[/]")),
        ReplyPart.Progress progress => Lines([$"[grey]{TerminalMarkdown.Escape(progress.Label)}: {progress.Done} / {progress.Of}[/]"]),
        ReplyPart.Chart chart => Lines([
            $"[bold]{TerminalMarkdown.Escape(chart.Title)}[/]", .. chart.Bars.Select(bar => TerminalMarkdown.Escape(Bar(bar, chart.Unit)))]),
        ReplyPart.Approval approval => new Rows(
            Lines([TerminalMarkdown.Escape(approval.Says)]), Table(approval.Title, approval.Terms),
            Lines([$"[bold]approve {TerminalMarkdown.Escape(approval.Token)}[/] [grey]/[/] [bold]decline {TerminalMarkdown.Escape(approval.Token)}[/]"])),
        _ => throw new InvalidOperationException($"The reply part {part.GetType().Name} has no terminal form."),
    };

    private static Padder Lines(IEnumerable<string> lines) =>
        new(new Rows(lines.Select(line => new Markup(line))), new Padding(2, 0, 2, 0));

    private static Padder Table(string title, IEnumerable<FactLine> lines)
    {
        var table = new Table().Border(TableBorder.Rounded).Title(TerminalMarkdown.Escape(title)).HideHeaders().AddColumns("", "");
        foreach (var line in lines) table.AddRow(TerminalMarkdown.Escape(line.Label), TerminalMarkdown.Escape(line.Value));
        return new Padder(table, new Padding(2, 0, 2, 0));
    }

    private static string Field(FormField field, bool withOptions)
    {
        var value = field.Value is { } filled ? $": [bold]{TerminalMarkdown.Escape(filled)}[/]" : "";
        var hint = field.Hint is { } more ? $" [grey]{TerminalMarkdown.Escape(more)}[/]" : "";
        return $"- {TerminalMarkdown.Escape(field.Label)}{value}{(withOptions ? Options(field.Options) : "")}{hint}";
    }

    private static string Options(ImmutableArray<string>? options) =>
        options is { } choices ? $" [grey]({TerminalMarkdown.Escape(string.Join(" / ", choices))})[/]" : "";

    private static string Bar(ChartBar bar, string unit)
    {
        string Show(double? value) => value?.ToString("0.##", CultureInfo.InvariantCulture) ?? "?";
        var range = bar.Low is null && bar.High is null ? "" : $" ({Show(bar.Low)} to {Show(bar.High)})";
        return $"{bar.Label}: {Show(bar.Value)}{range} {unit}";
    }

    private static string Number(int at) => (at + 1).ToString(CultureInfo.InvariantCulture);
}
