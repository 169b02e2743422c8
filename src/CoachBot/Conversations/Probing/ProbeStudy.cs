using System.Collections.Immutable;
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
        return new ProbeStudy(examples, PatternProbe.Run(examples, drafts: script.Probe.Drafts));
    }
}
