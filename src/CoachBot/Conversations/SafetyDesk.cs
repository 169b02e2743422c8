using System.Collections.Immutable;
using CoachBot.Replies;
using CoachBot.Safety;

namespace CoachBot.Conversations;

/// <summary>Looks at each message before anything else does, and words what it found.</summary>
public sealed class SafetyDesk(SafetyGate gate, SafetyReplies replies)
{
    public string Reminder => replies.Reminder;

    /// <summary>Reads the whole message, however long.</summary>
    /// <returns>The conversation with what was noticed, and what to say first; nothing where nothing is new.</returns>
    public (Conversation Conversation, ImmutableArray<ReplyPart> Notice) Look(TurnInput input, Conversation before)
    {
        var finding = gate.Check(input.Text, before.Safety);
        var after = before.Safety.Apply(finding, input.TurnId, input.At);
        return (before with { Safety = after }, Notice(finding, before.Safety, after) is { } says ? [new ReplyPart.Text(says, "help")] : []);
    }

    public string PeopleToTalkTo(Conversation conversation) =>
        (conversation.Safety.StopsCoaching ? replies.Compose(conversation.Safety) : replies.PeopleToTalkTo(conversation.Safety.Region)).Markdown;

    private string? Notice(SafetyFinding finding, SafetyState before, SafetyState after)
    {
        if (finding.Contest != Contest.None && before.StopsCoaching) return replies.Contested(before, after);
        var disclosed = finding.Concern.StopsCoaching() || (finding.Concern > Safety.Concern.None && after.Concern > before.Concern);
        var placed = after.StopsCoaching && after.Region != before.Region;
        return disclosed || placed ? replies.Compose(after).Markdown : null;
    }
}
