using System.Collections.Immutable;
using CoachBot.Conversations.Probing;
using CoachBot.Imports.Intake;
using CoachBot.Replies;
using CoachBot.Safety;

namespace CoachBot.Conversations;

/// <summary>Looks at each message before anything else does, and words what it found.</summary>
/// <param name="cues">The gate without its learnt voter: what many lines of a file are held against.</param>
public sealed class SafetyDesk(SafetyGate gate, SafetyReplies replies, SafetyGate? cues = null)
{
    public string Reminder => replies.Reminder;

    /// <summary>Reads the whole message, however long.</summary>
    /// <returns>The conversation with what was noticed, and what to say first; nothing where nothing is new.</returns>
    public (Conversation Conversation, ImmutableArray<ReplyPart> Notice) Look(TurnInput input, Conversation before)
    {
        // How it ended is told in words of one's own as well.
        var finding = gate.Check(input.Text, before.Safety, told: ProbeSlots.PartOf(before.Slot) is not null);
        var after = before.Safety.Apply(finding, input.TurnId, input.At);
        return (before with { Safety = after }, Notice(finding, before.Safety, after) is { } says ? [new ReplyPart.Text(says, "help")] : []);
    }

    /// <summary>
    /// Whether lines of a file plainly tell of danger. They may quote others or lie years back, so they stop nothing; but nobody should be
    /// shown patterns over them without a word.
    /// </summary>
    public bool Worries(FileOffer offer) => cues is not null && Texts(offer).Any(text => cues.Check(text, SafetyState.Calm).Concern is Concern.SelfHarm or Concern.Abuse);

    public string PeopleToTalkTo(Conversation conversation) =>
        (conversation.Safety.StopsCoaching ? replies.Compose(conversation.Safety) : replies.PeopleToTalkTo(conversation.Safety.Region)).Markdown;

    private static IEnumerable<string> Texts(FileOffer offer) => offer switch
    {
        FileOffer.Examples examples => examples.Items.SelectMany(example => new[] { example.Situation, example.Action, example.Response }),
        FileOffer.Table table => table.Rows.SelectMany(row => row),
        FileOffer.Chat chat => chat.Windows.SelectMany(window => window.Messages).Select(message => message.Text),
        _ => [],
    };

    private string? Notice(SafetyFinding finding, SafetyState before, SafetyState after)
    {
        if (finding.Contest != Contest.None && before.StopsCoaching) return replies.Contested(before, after);
        var disclosed = finding.Concern.StopsCoaching() || (finding.Concern > Safety.Concern.None && after.Concern > before.Concern);
        var placed = after.StopsCoaching && after.Region != before.Region;
        return disclosed || placed ? replies.Compose(after).Markdown : null;
    }
}
