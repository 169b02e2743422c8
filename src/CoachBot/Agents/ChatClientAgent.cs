using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace CoachBot.Agents;

/// <summary>The tool loop over any chat client: ask, do the calls in their order, tell the model what came of them, ask again.</summary>
public sealed class ChatClientAgent(IChatClient client) : IPeriAgent
{
    /// <summary>The entry of <see cref="ChatOptions.AdditionalProperties"/> that names the conversation, for metering.</summary>
    public const string ConversationKey = "coachbot.conversation";

    public async IAsyncEnumerable<AgentEvent> RunAsync(AgentTask task, [EnumeratorCancellation] CancellationToken cancellation)
    {
        List<ChatMessage> messages = [new(ChatRole.System, task.Instructions), .. task.Messages];
        var calls = new ToolCalls(task);
        var room = task.Limits.MostProseCharacters;
        for (var step = 1; step <= task.Limits.MostSteps; step++)
        {
            var updates = new List<ChatResponseUpdate>();
            var said = false;
            await foreach (var update in client.GetStreamingResponseAsync(messages, Options(task, step), cancellation).WithCancellation(cancellation))
            {
                updates.Add(update);
                if (update.Text is not { Length: > 0 } text) continue;
                said = true;
                yield return new AgentEvent.Words(text.Length <= room ? text : text[..room]);
                room -= text.Length;
                // A model that does not stop is stopped; what came so far is judged like any prose.
                if (room <= 0) yield break;
            }

            var response = updates.ToChatResponse();
            var wanted = response.Messages.SelectMany(message => message.Contents).OfType<FunctionCallContent>().ToList();
            if (wanted.Count == 0) yield break;
            if (said) yield return new AgentEvent.Retracted();
            // Calls where no tool was offered are nobody's: their answers would reach no model.
            if (step == task.Limits.MostSteps) yield break;
            messages.AddRange(response.Messages);
            messages.Add(new ChatMessage(ChatRole.Tool, await calls.DoAsync(wanted, cancellation)));
        }
    }

    private static ChatOptions Options(AgentTask task, int step) => new()
    {
        MaxOutputTokens = task.Limits.MostAnswerTokens,
        // Whoever still calls tools in the last step has had its say: it may only talk.
        Tools = step < task.Limits.MostSteps && !task.Tools.IsEmpty ? [.. task.Tools] : null,
        AdditionalProperties = new AdditionalPropertiesDictionary { [ConversationKey] = task.ConversationId },
    };
}
