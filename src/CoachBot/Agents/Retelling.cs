using System.Collections.Immutable;
using CoachBot.Conversations;
using CoachBot.Knowledge;
using CoachBot.Replies;

namespace CoachBot.Agents;

/// <summary>Puts a model's prose where code allows it: in the place of what may be retold. Everything else of the reply stays as code made it.</summary>
internal static class Retelling
{
    public static bool IsPossible(TurnResult result) => !result.Retellable.IsEmpty;

    /// <summary>The passages that the prose may cite, in their order: <c>[n]</c> is the n-th.</summary>
    public static ImmutableArray<Citation> Citable(TurnResult result) => [.. SourcesOf(result).SelectMany(at => ((ReplyPart.Sources)result.Reply.Parts[at]).Citations)];

    public static Reply Put(TurnResult result, string prose)
    {
        var sources = SourcesOf(result).ToHashSet();
        var first = result.Retellable[0];
        var parts = ImmutableArray.CreateBuilder<ReplyPart>();
        for (var at = 0; at < result.Reply.Parts.Length; at++)
        {
            if (at == first)
            {
                parts.Add(new ReplyPart.Text(prose));
                // Several answers become one text: their passages are counted through.
                if (sources.Count > 0) parts.Add(new ReplyPart.Sources(Citable(result)));
            }

            var told = result.Retellable.Contains(at) && !result.Kept.Contains(at);
            if (!told && !sources.Contains(at)) parts.Add(result.Reply.Parts[at]);
        }

        return result.Reply with { Parts = parts.ToImmutable() };
    }

    /// <summary>The sources that belong to a part that is retold: they stand right after it.</summary>
    private static IEnumerable<int> SourcesOf(TurnResult result) =>
        result.Retellable.Select(at => at + 1).Where(at => at < result.Reply.Parts.Length && result.Reply.Parts[at] is ReplyPart.Sources);
}
