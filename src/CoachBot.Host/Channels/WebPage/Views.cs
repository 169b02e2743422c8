using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoachBot.Coaching;
using CoachBot.Conversations;
using CoachBot.Knowledge;
using CoachBot.Probes;
using CoachBot.Probes.Collecting;
using CoachBot.Replies;

namespace CoachBot.Host.Channels.WebPage;

/// <param name="Current">The conversation used last, or null.</param>
/// <param name="MostUploadBytes">The largest file that is taken, so that the page need not send a larger one to find out.</param>
public sealed record SessionView(ImmutableArray<ConversationLine> Conversations, string? Current, long MostUploadBytes);

public sealed record ConversationLine(string Id, DateTimeOffset UpdatedAt);

/// <param name="Turns">Oldest first; earlier ones are there while the first has a number above 1.</param>
public sealed record ConversationView(string Id, int Version, ImmutableArray<TurnView> Turns, PanelView Panel);

public sealed record TurnTakenView(TurnView Turn, PanelView Panel);

public sealed record TurnView(string TurnId, int Number, string Asked, DateTimeOffset At, ReplyView Reply)
{
    public static TurnView Of(TakenTurn turn) => new(turn.TurnId, turn.Number, turn.Asked, turn.At, ReplyView.Of(turn.Reply));
}

public sealed record ReplyView(ImmutableArray<ReplyPart> Parts, string? Flow, string? Slot, string? Verdict, ImmutableArray<Citation> Citations)
{
    public static ReplyView Of(Reply reply) => new(reply.Parts, reply.Flow, reply.Slot, reply.Verdict, [.. reply.Citations]);
}

/// <summary>What Peri knows so far: every fact in the catalogue's order, known or not.</summary>
/// <param name="Concern">A safety concern that was noticed, or null; shown, never edited.</param>
/// <param name="Probe">How far the pattern probe is; null before its first example.</param>
public sealed record PanelView(ImmutableArray<PanelFact> Facts, FitDecision? Verdict, string? Concern, PanelProbe? Probe);

/// <param name="Goal">How many examples a probe aims at.</param>
/// <param name="Waiting">Candidates that wait to be looked through.</param>
/// <param name="Last">What the last look for patterns came to; null before the first.</param>
public sealed record PanelProbe(int Examples, int Goal, ProbeBalance Balance, int Waiting, ProbeSummary? Last)
{
    public static PanelProbe? Of(ProbeSet? set) =>
        set is null || set.Taken == 0 ? null : new(set.Examples.Length, ProbeSet.Goal, set.Balance, set.Waiting.Length, set.Last);
}

/// <param name="Value">As facts are written in JSON, or null when unknown.</param>
/// <param name="Display">The value in words.</param>
/// <param name="Heard">The person's words that it was read from.</param>
public sealed record PanelFact(string Name, string Label, PanelFactKind Kind, JsonElement? Value, string? Display, string? Heard);

/// <param name="Type"><c>one_of</c>, <c>some_of</c>, <c>yes_no</c>, <c>whole_number</c>, <c>number_or_range</c> or <c>free_text</c>.</param>
/// <param name="Most">The largest number, or the longest text in characters.</param>
public sealed record PanelFactKind(
    string Type,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImmutableArray<PanelLabel>? Labels = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Unit = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? Most = null);

/// <param name="Label">The value in words.</param>
public sealed record PanelLabel(string Value, string Label);
