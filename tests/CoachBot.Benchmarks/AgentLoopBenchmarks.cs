using BenchmarkDotNet.Attributes;
using CoachBot.Agents;
using Microsoft.Extensions.AI;

namespace CoachBot.Benchmarks;

/// <summary>
/// What the agent's loop costs a turn, over the same requests, calls and answers written out one after the other without any loop. That is
/// the peer because the abstractions' usual loop, <c>FunctionInvokingChatClient</c>, is in a package that is not in every registry.
/// </summary>
public class AgentLoopBenchmarks : IDisposable
{
    private const string Instructions = "You are a coach. Word the draft.";

    private static readonly AIFunction Note = AIFunctionFactory.Create((string fact) => $"noted {fact}", "note");

    private static readonly ChatMessage Person = new(ChatRole.User, "I answer the same forty questions about print orders every week.");

    private readonly InstantModel _talks = new([], Words);
    private readonly InstantModel _calls = new([Call("one"), Call("two")], Words);
    private readonly AgentTask _task = new(Instructions, [Person], [Note], AgentLimits.Default, "conversation");

    private static string[] Words => [.. "The same questions every week are a good place to begin, because what comes back can be learnt.".Split(' ').Select(word => $"{word} ")];

    [Benchmark(Baseline = true), BenchmarkCategory("no tools")]
    public async Task<int> Requested_directly()
    {
        var response = await ReadAsync(_talks, [new(ChatRole.System, Instructions), Person]);
        return response.Text.Length;
    }

    [Benchmark, BenchmarkCategory("no tools")]
    public Task<int> Through_the_agent() => RunAsync(_talks);

    [Benchmark(Baseline = true), BenchmarkCategory("two tool rounds")]
    public async Task<int> Requested_directly_with_tools()
    {
        List<ChatMessage> messages = [new(ChatRole.System, Instructions), Person];
        await AnswerAsync(messages, await ReadAsync(_calls, messages));
        await AnswerAsync(messages, await ReadAsync(_calls, messages));
        return (await ReadAsync(_calls, messages)).Text.Length;
    }

    [Benchmark, BenchmarkCategory("two tool rounds")]
    public Task<int> Through_the_agent_with_tools() => RunAsync(_calls);

    [GlobalCleanup]
    public void Dispose()
    {
        _talks.Dispose();
        _calls.Dispose();
        GC.SuppressFinalize(this);
    }

    private static FunctionCallContent Call(string fact) => new($"call-{fact}", Note.Name, new Dictionary<string, object?>(StringComparer.Ordinal) { ["fact"] = fact });

    private static Task<ChatResponse> ReadAsync(InstantModel model, List<ChatMessage> messages) => model
        .GetStreamingResponseAsync(messages, new ChatOptions { MaxOutputTokens = AgentLimits.Default.MostAnswerTokens, Tools = [Note] })
        .ToChatResponseAsync();

    private static async Task AnswerAsync(List<ChatMessage> messages, ChatResponse response)
    {
        messages.AddRange(response.Messages);
        var call = (FunctionCallContent)response.Messages[0].Contents[0];
        messages.Add(new ChatMessage(ChatRole.Tool, [new FunctionResultContent(call.CallId, await Note.InvokeAsync(new AIFunctionArguments(call.Arguments)))]));
    }

    private async Task<int> RunAsync(InstantModel model)
    {
        var length = 0;
        await foreach (var happened in new ChatClientAgent(model).RunAsync(_task, CancellationToken.None))
            if (happened is AgentEvent.Words words) length += words.Text.Length;
        return length;
    }
}
