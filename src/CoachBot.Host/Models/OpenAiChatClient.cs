using System.ClientModel.Primitives;
using System.Runtime.CompilerServices;
using CoachBot.Host.Models.Quirks;
using CoachBot.Host.Models.Wire;
using Microsoft.Extensions.AI;

namespace CoachBot.Host.Models;

/// <summary>
/// A chat model behind an OpenAI-compatible address. One call is one request, and one more for each parameter that the server turns out not to know.
/// Waiting, retrying and metering are wrapped around it.
/// </summary>
/// <exception cref="Agents.ModelUnavailableException">Every call: there is no usable answer; see its kind.</exception>
public sealed class OpenAiChatClient(ModelSettings settings, ModelConnection connection, QuirkMemory memory, TimeProvider time) : IChatClient
{
    // In a stream every few characters travel in an event of their own.
    private const int StreamOverhead = 64;

    private readonly ModelEndpoint _endpoint = settings.Endpoint;
    private readonly ChatClientMetadata _metadata = new(settings.Endpoint.Preset.Name, settings.Endpoint.BaseUrl, settings.Endpoint.Name);

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        ModelFaults.ExplainedAsync(
            async () =>
            {
                using var response = await SendAsync([.. messages], options, stream: false, cancellationToken);
                return await WholeAsync(response, cancellationToken);
            },
            cancellationToken);

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        ModelFaults.ExplainedAsync(StreamAsync([.. messages], options, cancellationToken), cancellationToken);

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is not null ? null : serviceType == typeof(ChatClientMetadata) ? _metadata : serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose() => connection.Dispose();

    private async IAsyncEnumerable<ChatResponseUpdate> StreamAsync(
        IReadOnlyList<ChatMessage> messages, ChatOptions? options, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var response = await SendAsync(messages, options, stream: true, cancellation);
        if (IsWhole(response))
        {
            foreach (var update in (await WholeAsync(response, cancellation)).ToChatResponseUpdates()) yield return update;
            yield break;
        }

        var body = new LimitedStream(response.ContentStream!, (long)settings.MostReplyBytes * StreamOverhead);
        await foreach (var update in new ChatStreamReader(memory.Of(_endpoint), settings.MostReplyBytes).ReadAsync(body, cancellation)) yield return update;
    }

    // Some servers answer a wish for a stream with a whole reply.
    private static bool IsWhole(PipelineResponse response) =>
        response.Headers.TryGetValue("Content-Type", out var type) && type is not null && type.StartsWith("application/json", StringComparison.OrdinalIgnoreCase);

    private Task<ChatResponse> WholeAsync(PipelineResponse response, CancellationToken cancellation) =>
        ChatReplyReader.ReadAsync(new LimitedStream(response.ContentStream!, settings.MostReplyBytes), memory.Of(_endpoint), cancellation);

    private async Task<PipelineResponse> SendAsync(IReadOnlyList<ChatMessage> messages, ChatOptions? options, bool stream, CancellationToken cancellation)
    {
        var bounded = Bounded(options);
        var known = memory.Of(_endpoint);
        for (var quirks = known; ;)
        {
            var body = ChatRequest.Write(_endpoint.Name, messages, bounded, stream, quirks);
            var response = await connection.ChatAsync(body, cancellation);
            if (response.Status is >= 200 and < 300)
            {
                // Only what made the difference is worth remembering.
                if (quirks != known) memory.Learn(_endpoint, quirks);
                return response;
            }

            using (response)
            {
                var error = await ErrorReply.ReadAsync(response, time, cancellation);
                quirks = QuirkLearner.Learn(error, body, quirks) ?? throw ModelFaults.Of(error);
            }
        }
    }

    private ChatOptions Bounded(ChatOptions? options)
    {
        var bounded = options?.Clone() ?? new ChatOptions();
        bounded.MaxOutputTokens ??= settings.MostAnswerTokens;
        return bounded;
    }
}
