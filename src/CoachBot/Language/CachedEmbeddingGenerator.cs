using Microsoft.Extensions.AI;

namespace CoachBot.Language;

/// <summary>The sentence encoder, sparing itself the work for texts whose vectors ship in a file. The inner encoder stays its owner's.</summary>
public sealed class CachedEmbeddingGenerator(SentenceEncoder encoder, VectorFile vectors) : IEmbeddingGenerator<string, Embedding<float>>
{
    /// <inheritdoc />
    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        string[] texts = [.. values];
        var id = encoder.Id;
        var found = Array.ConvertAll(texts, text => vectors.Find(id, text));
        string[] missing = [.. texts.Where((_, i) => found[i] is null)];
        var made = missing.Length > 0 ? await encoder.GenerateAsync(missing, options, cancellationToken) : [];
        var next = 0;
        return [.. found.Select(vector => vector is null ? made[next++] : new Embedding<float>(vector) { ModelId = id })];
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
