using System.Collections.Concurrent;
using CoachBot.Language;
using Microsoft.Extensions.AI;

namespace CoachBot.Knowledge;

/// <summary>The encoder's vectors of short texts that come again and again, such as headings; kept once made.</summary>
internal sealed class TextVectors(IEmbeddingGenerator<string, Embedding<float>> encoder)
{
    private readonly ConcurrentDictionary<string, ReadOnlyMemory<float>> _known = new(StringComparer.Ordinal);

    /// <summary>The vector of a text that is not kept, because it may be personal.</summary>
    internal async Task<ReadOnlyMemory<float>> OfAsync(string text, CancellationToken cancellationToken) =>
        (await encoder.GenerateAsync([text], cancellationToken: cancellationToken))[0].Vector;

    internal async Task<IReadOnlyList<ReadOnlyMemory<float>>> OfAllAsync(IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        string[] missing = [.. texts.Where(text => !_known.ContainsKey(text)).Distinct(StringComparer.Ordinal)];
        if (missing.Length > 0)
        {
            var made = await encoder.GenerateAsync(missing.Select(SearchTokenizer.Flatten), cancellationToken: cancellationToken);
            for (var i = 0; i < missing.Length; i++)
                _known[missing[i]] = made[i].Vector;
        }

        return [.. texts.Select(text => _known[text])];
    }

    /// <summary>The largest cosine with any of the texts.</summary>
    internal async Task<double> NearestAsync(ReadOnlyMemory<float> vector, IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        var vectors = await OfAllAsync(texts, cancellationToken);
        return vectors.Select(other => (double)Vectors.Dot(other.Span, vector.Span)).DefaultIfEmpty().Max();
    }
}
