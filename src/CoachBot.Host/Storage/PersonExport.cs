using System.Collections.Immutable;
using CoachBot.Coaching;
using CoachBot.Conversations;

namespace CoachBot.Host.Storage;

/// <summary>Everything that is remembered of one person, to take along.</summary>
public sealed record PersonExport(DateTimeOffset ExportedAt, ImmutableArray<ExportedConversation> Conversations)
{
    private const int TurnsAtOnce = 500;

    public static async Task<PersonExport> OfAsync(IConversationStore store, string? personId, DateTimeOffset at, CancellationToken cancellation)
    {
        var exported = ImmutableArray.CreateBuilder<ExportedConversation>();
        foreach (var conversation in personId is null ? [] : await store.ListAsync(personId, cancellation))
            exported.Add(ExportedConversation.Of(conversation, await TurnsAsync(store, conversation, cancellation)));
        return new PersonExport(at, exported.ToImmutable());
    }

    private static async Task<ImmutableArray<TakenTurn>> TurnsAsync(IConversationStore store, Conversation conversation, CancellationToken cancellation)
    {
        var pages = new Stack<IReadOnlyList<TakenTurn>>();
        var before = int.MaxValue;
        while (await store.HistoryAsync(conversation.PersonId, conversation.Id, before, TurnsAtOnce, cancellation) is { Count: > 0 } page)
        {
            pages.Push(page);
            before = page[0].Number;
        }

        return [.. pages.SelectMany(page => page)];
    }
}

/// <param name="Heard">The words that a fact was read from, by fact name.</param>
/// <param name="Decision">The verdict given last, with its receipt.</param>
/// <param name="Turns">Oldest first.</param>
public sealed record ExportedConversation(
    string Id,
    DateTimeOffset UpdatedAt,
    FitFacts Facts,
    ImmutableSortedDictionary<string, string> Heard,
    FitDecision? Decision,
    ImmutableArray<TakenTurn> Turns)
{
    public static ExportedConversation Of(Conversation state, ImmutableArray<TakenTurn> turns) =>
        new(state.Id, state.UpdatedAt, state.Facts, state.Heard, state.Decision, turns);
}
