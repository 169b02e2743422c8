using System.Runtime.CompilerServices;
using CoachBot.Host.Models.Metering;
using Microsoft.Extensions.AI;

namespace CoachBot.Evaluations.Commands;

/// <summary>A chat client in memory that counts what it is sent (see <see cref="RequestTokens"/>), asks the guidance as often as it is told to, and says one sentence.</summary>
/// <param name="rounds">Requests that it answers with a tool call before it speaks.</param>
internal sealed class CountingModel(int rounds) : IChatClient
{
    /// <summary>Estimated tokens of everything sent so far: messages and tools.</summary>
    public long Tokens { get; private set; }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask;
        var sent = messages.ToList();
        Tokens += RequestTokens.Of(sent, options);
        var asked = sent.Count(message => message.Role == ChatRole.Tool);
        yield return new ChatResponseUpdate(ChatRole.Assistant, [asked < rounds ? Ask(asked) : new TextContent("That is good to know.")]);
    }

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        await GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }

    private static FunctionCallContent Ask(int round)
    {
        string[] questions = ["How many examples are enough?", "What does a tuned model cost to run?", "What is private data?"];
        return new FunctionCallContent($"call-{round}", "ask_guidance", new Dictionary<string, object?>(StringComparer.Ordinal) { ["question"] = questions[round % questions.Length] });
    }
}
