using System.Collections.Immutable;
using System.Text;

namespace CoachBot.Replies;

/// <summary>A reply as text alone: what a terminal shows, and the fallback of every other channel.</summary>
public static class PlainText
{
    public static string Render(Reply reply) => string.Join("\n\n", reply.Parts.Select(Render));

    private static string Render(ReplyPart part) => part switch
    {
        ReplyPart.Text text => text.Says,
        ReplyPart.Choices choices => Lines(choices.Options.Select((option, index) => $"{index + 1}. {option.Label}")),
        ReplyPart.Form form => Lines(form.Fields.Select(field => Field(field, CommonOptions(form) is null)).Prepend(Title(form))),
        ReplyPart.Facts facts => Lines(facts.Lines.Select(line => $"  {line.Label}: {line.Value}").Prepend(facts.Title)),
        ReplyPart.Sources sources => Lines(sources.Citations.Select((citation, index) => $"[{index + 1}] {citation.Document} › {citation.Section}")),
        ReplyPart.Progress progress => $"{progress.Label}: {progress.Done} of {progress.Of}",
        ReplyPart.Chart chart => Lines(chart.Bars.Select(bar => $"  {bar.Label}: {Bar(bar)} {chart.Unit}").Prepend(chart.Title)),
        ReplyPart.Approval approval => Lines([approval.Title, approval.Says, .. approval.Terms.Select(term => $"  {term.Label}: {term.Value}"), $"> approve {approval.Token}", $"> decline {approval.Token}"]),
        _ => throw new InvalidOperationException($"The reply part {part.GetType().Name} has no plain text."),
    };

    /// <summary>The options that all fields share: said once.</summary>
    public static ImmutableArray<string>? CommonOptions(ReplyPart.Form form) =>
        form.Fields.Length > 1 && form.Fields[0].Options is { } first && form.Fields.All(field => field.Options is { } options && options.SequenceEqual(first)) ? first : null;

    private static string Title(ReplyPart.Form form) => CommonOptions(form) is { } options ? $"{form.Title} ({string.Join(" / ", options)})" : form.Title;

    private static string Field(FormField field, bool withOptions)
    {
        var options = withOptions && field.Options is { } choices ? $" ({string.Join(" / ", choices)})" : "";
        var value = field.Value is { } filled ? $": {filled}" : "";
        return $"- {field.Label}{value}{options}{(field.Hint is { } hint ? $" – {hint.ReplaceLineEndings("\n  ")}" : "")}";
    }

    private static string Bar(ChartBar bar) => bar is { Low: { } low, High: { } high }
        ? FormattableString.Invariant($"{bar.Value:0.##} ({low:0.##} to {high:0.##})")
        : FormattableString.Invariant($"{bar.Value:0.##}");

    private static string Lines(IEnumerable<string> lines) => new StringBuilder().AppendJoin('\n', lines).ToString();
}
