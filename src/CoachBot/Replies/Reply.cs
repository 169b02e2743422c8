using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CoachBot.Coaching;
using CoachBot.Knowledge;

namespace CoachBot.Replies;

/// <summary>What Peri says in one turn: parts for a channel to draw, and where the dialogue stands after it.</summary>
/// <param name="Parts">In the order of showing.</param>
/// <param name="Flow">The flow that is running (<c>fit_check</c>, ...), or null.</param>
/// <param name="Slot">The fact that this reply asks for, or null.</param>
/// <param name="Verdict">The verdict that this reply gives (snake_case), or null.</param>
public sealed record Reply(ImmutableArray<ReplyPart> Parts, string? Flow, string? Slot, string? Verdict)
{
    /// <summary>Every citation of the reply's parts, in order, each once.</summary>
    [JsonIgnore]
    public IEnumerable<Citation> Citations => Parts.OfType<ReplyPart.Sources>().SelectMany(part => part.Citations).Distinct();
}

/// <summary>A piece of a reply. The list is closed: each channel renders every kind, and a test fails by name when one lacks it.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Text), "text")]
[JsonDerivedType(typeof(Choices), "choices")]
[JsonDerivedType(typeof(Form), "form")]
[JsonDerivedType(typeof(Facts), "facts")]
[JsonDerivedType(typeof(Sources), "sources")]
[JsonDerivedType(typeof(Progress), "progress")]
[JsonDerivedType(typeof(Chart), "chart")]
[JsonDerivedType(typeof(Approval), "approval")]
public abstract record ReplyPart
{
    private ReplyPart()
    {
    }

    /// <summary>Prose. Light Markdown: paragraphs, <c>**bold**</c>, <c>*emphasis*</c>, lists, <c>[n]</c> for the n-th citation.</summary>
    /// <param name="Tone">How it is meant: <c>null</c> for plain speech, <c>help</c> for a safety notice, <c>problem</c> for a fault.</param>
    public sealed record Text(string Says, string? Tone = null) : ReplyPart;

    /// <summary>Answers to pick from, by number, by label or as buttons. Typing something else stays possible.</summary>
    public sealed record Choices(ImmutableArray<Choice> Options, bool Several = false) : ReplyPart;

    /// <summary>Several things asked at once; it is answered by a line for each, "LABEL: VALUE". A channel without forms shows the labels as a list.</summary>
    public sealed record Form(string Title, ImmutableArray<FormField> Fields) : ReplyPart;

    /// <summary>A titled table of what is known or decided: the summary, the verdict card with its receipt.</summary>
    /// <param name="Decision">The whole decision when this is a verdict card, else null.</param>
    public sealed record Facts(string Title, ImmutableArray<FactLine> Lines, FitDecision? Decision = null) : ReplyPart;

    /// <summary>The passages that the text quotes; position n is <c>[n]</c> in the text.</summary>
    public sealed record Sources(ImmutableArray<Citation> Citations) : ReplyPart;

    /// <summary>How far something is, <paramref name="Done"/> of <paramref name="Of"/>.</summary>
    public sealed record Progress(string Label, int Done, int Of) : ReplyPart;

    /// <summary>Values with a range each, to be drawn as bars.</summary>
    public sealed record Chart(string Title, string Unit, ImmutableArray<ChartBar> Bars) : ReplyPart;

    /// <summary>Something that only the person may allow. The token binds the answer to exactly what was shown.</summary>
    public sealed record Approval(string Title, string Says, ImmutableArray<FactLine> Terms, string Token) : ReplyPart;
}

/// <param name="Label">What a button shows.</param>
/// <param name="Send">What the person says by choosing it.</param>
public sealed record Choice(string Label, string Send);

/// <param name="Fact">The fact's name where the line shows an editable one, else null.</param>
public sealed record FactLine(string Label, string Value, string? Fact = null);

public sealed record FormField(string Name, string Label, string? Hint = null)
{
    /// <summary>The answers to pick one from; null where any words go.</summary>
    public ImmutableArray<string>? Options { get; init; }

    /// <summary>What is filled in already, or null.</summary>
    public string? Value { get; init; }

    /// <summary>Whether a sentence or more is expected.</summary>
    public bool IsLong { get; init; }
}

/// <param name="Low">Low end, in the chart's unit; null when there is no range.</param>
/// <param name="High">High end; null when there is no range or it is unbounded.</param>
public sealed record ChartBar(string Label, double Value, double? Low = null, double? High = null);
