using Microsoft.Extensions.AI;

namespace CoachBot.Language;

/// <summary>The sentence encoder, sparing itself the work for texts whose vectors ship in a file. The inner encoder stays its owner's.</summary>
public sealed class CachedEmbeddingGenerator(SentenceEncoder encoder, VectorFile vectors) : IEmbeddingGenerator<string, Embedding<float>>
{
    /// <summary>A vector of 512 numbers for each text, in their order.</summary>
    public IReadOnlyList<float[]> Encode(IReadOnlyList<string> texts)
    {
        var id = encoder.Id;
        var found = texts.Select(text => vectors.Find(id, text)).ToList();
        string[] missing = [.. texts.Where((_, i) => found[i] is null)];
        var made = missing.Length > 0 ? encoder.Encode(missing) : [];
        var next = 0;
        return [.. found.Select(vector => vector ?? made[next++])];
    }

    /// <inheritdoc />
    public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(new GeneratedEmbeddings<Embedding<float>>(Encode([.. values]).Select(vector => new Embedding<float>(vector) { ModelId = encoder.Id })));
    }

    /// <inheritdoc />
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is null && serviceType.IsInstanceOfType(this) ? this : encoder.GetService(serviceType, serviceKey);
    }

    /// <summary>Nothing to free: the encoder is its owner's.</summary>
    public void Dispose()
    {
    }
}
