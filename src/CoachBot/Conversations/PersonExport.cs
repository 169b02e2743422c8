using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoachBot.Conversations;

/// <summary>Everything that is kept about a person, as one JSON document.</summary>
public static class PersonExport
{
    private const int TurnsAtOnce = 500;

    public static async Task<string> MakeAsync(IConversationStore store, string personId, CancellationToken cancellation)
    {
        var conversations = new JsonArray();
        foreach (var conversation in await store.ListAsync(personId, cancellation))
        {
            conversations.Add(new JsonObject
            {
                ["state"] = JsonSerializer.SerializeToNode(conversation, ConversationJson.Options),
                ["turns"] = await TurnsAsync(store, personId, conversation.Id, cancellation),
            });
        }

        return new JsonObject { ["person"] = personId, ["conversations"] = conversations }.ToJsonString(ConversationJson.Indented);
    }

    private static async Task<JsonArray> TurnsAsync(IConversationStore store, string personId, string conversationId, CancellationToken cancellation)
    {
        var turns = new List<TakenTurn>();
        for (var before = int.MaxValue; ;)
        {
            var some = await store.HistoryAsync(personId, conversationId, before, TurnsAtOnce, cancellation);
            turns.InsertRange(0, some);
            if (some.Count < TurnsAtOnce) break;
            before = some[0].Number;
        }

        return new JsonArray([.. turns.Select(turn => JsonSerializer.SerializeToNode(turn, ConversationJson.Options))]);
    }
}
