using System.Collections.Immutable;
using CoachBot.Privacy.Detection;
using CoachBot.Probes;
using CoachBot.Probes.Collecting;

namespace CoachBot.Conversations.Probing;

/// <summary>What a conversation's examples show. Chat, page and report tell the same one: it is made here, of the examples with placeholders.</summary>
/// <param name="Examples">As they were studied.</param>
public sealed record ProbeStudy(ImmutableArray<ProbeExample> Examples, ProbeReport Report)
{
    /// <summary>Pure: the same set gives the same study.</summary>
    public static ProbeStudy Of(ProbeSet set, PeriScript script)
    {
        ArgumentNullException.ThrowIfNull(set);
        var examples = new RedactedSet(script).Of(set);
        return new ProbeStudy(examples, PatternProbe.Run([.. examples.Select(Bare)], drafts: script.Probe.Drafts));
    }

    // A placeholder is no word of the person's: without this "person" could be found to be a pattern.
    private static ProbeExample Bare(ProbeExample example) => example with
    {
        Situation = Placeholders.Without(example.Situation),
        Action = Placeholders.Without(example.Action),
        Response = Placeholders.Without(example.Response),
    };
}
