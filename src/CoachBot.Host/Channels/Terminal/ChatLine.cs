using System.Collections.Immutable;
using CoachBot.Knowledge;
using CoachBot.Replies;

namespace CoachBot.Host.Channels.Terminal;

/// <summary>A turn as <c>chat --json</c> writes it.</summary>
/// <param name="User">The line as it was read.</param>
/// <param name="Text">The reply as plain text.</param>
public sealed record ChatLine(
    string User,
    string Text,
    ImmutableArray<ReplyPart> Parts,
    string? Flow,
    string? Slot,
    string? Verdict,
    ImmutableArray<QuotedPassage> Citations)
{
    public static ChatLine Of(string user, Reply reply) => new(
        user, PlainText.Render(reply), reply.Parts, reply.Flow, reply.Slot, reply.Verdict, [.. reply.Citations.Select(QuotedPassage.Of)]);
}

/// <summary>A citation as the verbs write it.</summary>
public sealed record QuotedPassage(string Document, string Section, string Quote, double Score)
{
    public static QuotedPassage Of(Citation citation) => new(citation.Document, citation.Section, citation.Quote, citation.Score);
}
