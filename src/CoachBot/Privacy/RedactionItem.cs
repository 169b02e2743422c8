using System.Collections.Immutable;

namespace CoachBot.Privacy;

/// <summary>All that one placeholder stands for in a set of texts.</summary>
/// <param name="Placeholder">Such as <c>[PERSON_1]</c>.</param>
/// <param name="Forms">As written in the originals, in the order in which they were met; at least one.</param>
/// <param name="Mentions">In all texts together.</param>
/// <param name="TextCount">In how many texts.</param>
/// <param name="Contexts">One or two places where it stands.</param>
/// <param name="IsKept">The person undid it: it stays in the texts.</param>
/// <param name="IsAdded">The person added it.</param>
public sealed record RedactionItem(
    EntityType Type,
    string Placeholder,
    ImmutableArray<string> Forms,
    int Mentions,
    int TextCount,
    ImmutableArray<MentionContext> Contexts,
    bool IsKept,
    bool IsAdded)
{
    private const int MostContexts = 2;

    /// <param name="mentions">All of one placeholder, in the order of the texts; at least one.</param>
    internal static RedactionItem Of(ImmutableArray<Mention> mentions, PrivacyChoices choices)
    {
        var forms = mentions.Select(mention => mention.Form).Distinct(StringComparer.Ordinal).ToImmutableArray();
        var first = mentions[0];
        return new RedactionItem(
            first.Redaction.Type,
            first.Redaction.Placeholder,
            forms,
            mentions.Length,
            mentions.DistinctBy(mention => mention.TextIndex).Count(),
            [.. mentions.DistinctBy(mention => mention.Form.ToUpperInvariant()).Concat(mentions).Distinct().Take(MostContexts).Select(MentionContext.Of)],
            first.IsKept,
            forms.Any(choices.Adds));
    }
}
