using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using CoachBot.Coaching;
using CoachBot.Probes.Arms;
using CoachBot.Probes.Collecting;

namespace CoachBot.Conversations.Probing;

/// <summary>Asks the model for what a turn needs of it: only what the person has allowed in just these terms.</summary>
internal static class ArmsGathering
{
    /// <returns>Null where no model is configured, or the turn asks for no comparison.</returns>
    public static async Task<ArmsGathered?> GatherAsync(
        ArmsDesk? desk, ProbeScript script, Conversation conversation, ImmutableArray<Command> commands, CancellationToken cancellation)
    {
        if (desk is null || conversation.Safety.StopsCoaching || conversation.Probe is not { } set) return null;
        var approved = commands.OfType<Command.Approve>().Select(approve => approve.Token).FirstOrDefault();
        if (approved is null && !commands.Any(command => command is Command.CompareByModel)) return null;
        var brief = Brief(script, conversation, set);
        var offer = await desk.OfferAsync(conversation.PersonId, brief, Seed(conversation), cancellation);
        // What was allowed once may be gone on with, while it is the same.
        if (offer.Token != (approved ?? set.AllowedArms) || (approved is not null && approved != set.AskedArms && approved != set.AllowedArms)) return new ArmsGathered(offer, null);
        return new ArmsGathered(offer, await desk.RunAsync(conversation.PersonId, offer, cancellation));
    }

    public static ProbeBrief Brief(ProbeScript script, Conversation conversation, ProbeSet set) => ProbeBrief.Redact(
        conversation.Facts["task"] is FactValue.Words task ? task.Text : "", set.Examples, script.Anonymiser.Value, set.Privacy);

    private static ulong Seed(Conversation conversation) => BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes($"{conversation.PersonId}\n{conversation.Id}")));
}
