using System.Text.Json;
using CoachBot.Agents;
using CoachBot.Host.Models.Quirks;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace CoachBot.Host.Tests.Models;

/// <summary>Requests and replies held against servers that others wrote, so that not only our own understanding of the interface is tested.</summary>
public sealed class OtherServerTests
{
    private const string Specification = "OPENAI_SPECIFICATION_URL", SpecificationStart = "npx @stoplight/prism-cli mock --errors tests/CoachBot.Host.Tests/Data/openai-chat.json";
    private const string Mock = "OPENAI_MOCK_URL", MockStart = "npx -p @copilotkit/aimock llmock -f node_modules/@copilotkit/aimock/fixtures";

    private static readonly AIFunction Weather = AIFunctionFactory.Create((string location, string unit) => "", "get_weather", "The weather.");

    private static IEnumerable<ChatOptions> EveryOption =>
    [
        new() { Instructions = "You are Peri.", Temperature = 0.3f, TopP = 0.9f, MaxOutputTokens = 64, Seed = 7, StopSequences = ["END"], FrequencyPenalty = 0.1f, PresencePenalty = 0.1f },
        new() { Tools = [Weather], AllowMultipleToolCalls = true, ToolMode = ChatToolMode.Auto },
        new() { Tools = [Weather], ToolMode = ChatToolMode.RequireAny },
        new() { Tools = [Weather], ToolMode = ChatToolMode.RequireSpecific("get_weather") },
        new() { Tools = [Weather], ToolMode = ChatToolMode.None, Reasoning = new() { Effort = ReasoningEffort.Low } },
        new() { ResponseFormat = ChatResponseFormat.Json },
        new() { ResponseFormat = ChatResponseFormat.ForJsonSchema(JsonDocument.Parse("""{"type":"object"}""").RootElement, "thing", "A thing.") },
    ];

    private static readonly ChatMessage[] History =
    [
        new(ChatRole.System, "Be kind."),
        new(ChatRole.User, "hello"),
        new(ChatRole.Assistant, [new TextContent("Looking."), new FunctionCallContent("call_1", "get_weather", new Dictionary<string, object?> { ["location"] = "Ulm" })]),
        new(ChatRole.Tool, [new FunctionResultContent("call_1", new { degrees = 3 })]),
        new(ChatRole.User, "hello"),
    ];

    [OtherServerFact(Specification, SpecificationStart)]
    public async Task Every_request_is_as_OpenAI_describes_it()
    {
        await using var rig = await ModelRig.StartAsync([], [.. Of(Specification), ("Model:MostReplyKilobytes", "4096")]);

        foreach (var options in EveryOption)
        {
            await rig.Chat.GetResponseAsync(History, options);
            await rig.Chat.GetStreamingResponseAsync(History, options).ToListAsync();
        }

        // A refused body would have been sent again without what was refused, and that remembered.
        File.Exists(rig.Services.GetRequiredService<QuirkMemory>().FilePath).ShouldBeFalse();
    }

    [OtherServerFact(Specification, SpecificationStart)]
    public async Task Every_request_for_vectors_is_as_OpenAI_describes_it()
    {
        await using var rig = await ModelRig.StartAsync([], Of(Specification));
        var generator = rig.Services.GetRequiredService<IEmbeddingGenerator<string, Embedding<float>>>();

        var fault = await Should.ThrowAsync<ModelUnavailableException>(() => generator.GenerateAsync(["one"], new EmbeddingGenerationOptions { Dimensions = 8 }));

        // The vector in the specification's example is empty. A request that is not as described would have been rejected.
        fault.Kind.ShouldBe(ModelFaultKind.Broken);
    }

    [OtherServerFact(Mock, MockStart)]
    public async Task Words_calls_and_counts_of_another_server_are_understood()
    {
        await using var rig = await ModelRig.StartAsync([], Of(Mock));
        foreach (var stream in new[] { false, true })
        {
            var words = await SayAsync(rig.Chat, stream, new ChatOptions());
            words.Text.ShouldBe("Hello! How can I help you today?");
            words.FinishReason.ShouldBe(ChatFinishReason.Stop);
            words.Usage!.OutputTokenCount!.Value.ShouldBePositive();

            var calls = await SayAsync(rig.Chat, stream, new ChatOptions { Tools = [Weather] }, "weather");
            calls.FinishReason.ShouldBe(ChatFinishReason.ToolCalls);
            var call = calls.Messages.SelectMany(message => message.Contents).OfType<FunctionCallContent>().Single();
            call.Arguments!["location"]!.ToString().ShouldBe("San Francisco");
        }
    }

    [OtherServerFact(Mock, MockStart)]
    public async Task Vectors_of_another_server_are_understood()
    {
        await using var rig = await ModelRig.StartAsync([], Of(Mock));
        var vectors = await rig.Services.GetRequiredService<IEmbeddingGenerator<string, Embedding<float>>>().GenerateAsync(["one", "two"]);
        vectors.Count.ShouldBe(2);
        vectors[0].Dimensions.ShouldBeGreaterThan(1);
    }

    private static (string, string)[] Of(string variable)
    {
        var url = Environment.GetEnvironmentVariable(variable)!;
        return [("Model:BaseUrl", url), ("Embeddings:BaseUrl", url), ("Model:Name", "gpt-4o"), ("Embeddings:Name", "text-embedding-3-small"), ("Model:Retries", "0"), ("Model:AttemptSeconds", "20"), ("Model:FirstTokenSeconds", "20"), ("Model:IdleSeconds", "20"), ("Model:TotalSeconds", "60")];
    }

    private static Task<ChatResponse> SayAsync(IChatClient chat, bool stream, ChatOptions options, string text = "hello") =>
        stream ? chat.GetStreamingResponseAsync(text, options).ToChatResponseAsync() : chat.GetResponseAsync(text, options);
}
