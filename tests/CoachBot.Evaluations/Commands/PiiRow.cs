using System.Text;
using System.Text.Json;
using CoachBot.Privacy;

namespace CoachBot.Evaluations.Commands;

/// <summary>A row of a labelled or bare set. The id is given back as it came.</summary>
/// <param name="Marked">The text with its labels in it, such as <c>[[PERSON|Nadia]] left</c>, in place of text and spans.</param>
internal sealed record PiiRow(JsonElement? Id = null, string? Text = null, List<PiiSpan>? Spans = null, string? Marked = null)
{
    /// <summary>The row with its text and, if it was marked, its spans.</summary>
    internal ReadPiiRow Read() => Marked is null ? new ReadPiiRow(Id, Text ?? "", Spans) : Unmark(Marked);

    private ReadPiiRow Unmark(string marked)
    {
        var text = new StringBuilder();
        var spans = new List<PiiSpan>();
        var at = 0;
        while (marked.IndexOf("[[", at, StringComparison.Ordinal) is var open and >= 0)
        {
            var bar = marked.IndexOf('|', open);
            var close = marked.IndexOf("]]", open, StringComparison.Ordinal);
            text.Append(marked, at, open - at);
            spans.Add(new PiiSpan(text.Length, text.Length + close - bar - 1, marked[(open + 2)..bar]));
            text.Append(marked, bar + 1, close - bar - 1);
            at = close + 2;
        }

        return new ReadPiiRow(Id, text.Append(marked, at, marked.Length - at).ToString(), spans);
    }
}

/// <summary>A row as the detector meets it; <paramref name="Spans"/> is null without labels.</summary>
internal sealed record ReadPiiRow(JsonElement? Id, string Text, List<PiiSpan>? Spans);

/// <summary>A line of the answer.</summary>
internal sealed record PiiSpans(JsonElement? Id, List<PiiSpan> Spans);

/// <summary>UTF-16 offsets, the end after the last unit.</summary>
internal sealed record PiiSpan(int Start, int End, string Type)
{
    internal static PiiSpan Of(Entity entity) => new(entity.Start, entity.End, entity.Type switch
    {
        // The evaluation's types know no money and no health.
        EntityType.Money or EntityType.Health => "OTHER",
        _ => entity.Type.Name(),
    });
}

/// <summary>A text, what a reader labelled in it and what was found.</summary>
internal sealed record JudgedPii(string Text, List<PiiSpan>? Labels, List<PiiSpan> Found);
