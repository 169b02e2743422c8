using System.Text.Json;
using System.Text.Json.Nodes;
using CoachBot.Agents;
using CoachBot.Host.Models.Resilience;
using CoachBot.Host.Models.Wire;
using Microsoft.Extensions.AI;

namespace CoachBot.Host.Models;

/// <summary>Vectors from an OpenAI-compatible address, bounded in time and retried. One vector a text, in the order of the texts.</summary>
/// <exception cref="ModelUnavailableException">There are no usable vectors; see its kind.</exception>
public sealed class OpenAiEmbeddingGenerator(EmbeddingSettings settings, ModelConnection connection, ModelResilience resilience, TimeProvider time)
    : IEmbeddingGenerator<string, Embedding<float>>
{
    private const int TextsPerRequest = 64, MostBytesPerText = 256 * 1024;

    private readonly EmbeddingGeneratorMetadata _metadata = new(settings.Endpoint.Preset.Name, settings.Endpoint.BaseUrl, settings.Endpoint.Name, settings.Dimensions);

    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        var all = new GeneratedEmbeddings<Embedding<float>> { Usage = new UsageDetails() };
        foreach (var texts in values.Chunk(TextsPerRequest))
        {
            var some = await resilience.WholeAsync(attempt => ModelFaults.ExplainedAsync(() => RequestAsync(texts, options, attempt), attempt), cancellationToken);
            all.AddRange(some);
            if (some.Usage is not null) all.Usage.Add(some.Usage);
        }

        return all;
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is not null ? null : serviceType == typeof(EmbeddingGeneratorMetadata) ? _metadata : serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose() => connection.Dispose();

    private async Task<GeneratedEmbeddings<Embedding<float>>> RequestAsync(string[] texts, EmbeddingGenerationOptions? options, CancellationToken cancellation)
    {
        using var response = await connection.EmbedAsync(Body(texts, options), cancellation);
        if (response.Status is < 200 or >= 300) throw ModelFaults.Of(await ErrorReply.ReadAsync(response, time, cancellation));
        using var document = await JsonDocument.ParseAsync(new LimitedStream(response.ContentStream!, (long)texts.Length * MostBytesPerText), cancellationToken: cancellation);
        return EmbeddingReply.Read(document.RootElement, texts.Length);
    }

    private JsonObject Body(string[] texts, EmbeddingGenerationOptions? options)
    {
        var body = new JsonObject
        {
            ["model"] = options?.ModelId ?? settings.Endpoint.Name,
            ["input"] = new JsonArray([.. texts.Select(text => JsonValue.Create(text))]),
            ["encoding_format"] = "float",
        };
        if ((options?.Dimensions ?? settings.Dimensions) is { } dimensions) body["dimensions"] = dimensions;
        return body;
    }
}
