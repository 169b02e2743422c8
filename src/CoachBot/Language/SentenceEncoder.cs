using System.Collections.Concurrent;
using Microsoft.Extensions.AI;

namespace CoachBot.Language;

/// <summary>
/// Universal Sentence Encoder lite inside this process: a text becomes 512 float32 numbers of unit
/// length whose dot products say how alike two texts are in meaning. English; the first 128 tokens
/// count; a text without content (empty) gets all zeros. Weights are read at the first use. Safe
/// for concurrent calls; the same text always gives the same numbers, whatever it is batched with.
/// </summary>
public sealed class SentenceEncoder : IEmbeddingGenerator<string, Embedding<float>>
{
    /// <summary>Numbers in a vector.</summary>
    public const int Dimensions = EncoderModel.Dimensions;

    private readonly Lazy<EncoderModel> _model;
    private readonly ConcurrentBag<Workspace> _workspaces = [];

    /// <param name="weightsPath">The weight file; the one beside the program if null.</param>
    public SentenceEncoder(string? weightsPath = null)
    {
        WeightsPath = weightsPath ?? DefaultWeightsPath;
        // Not cached when it fails, so that a restored file is picked up without a restart.
        _model = new Lazy<EncoderModel>(() => EncoderWeightsReader.Read(WeightsPath), LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>The weights that are built into the program's folder.</summary>
    public static string DefaultWeightsPath { get; } =
        Path.Combine(AppContext.BaseDirectory, "Language", "Weights", "sentence-encoder.int8.bin");

    public string WeightsPath { get; }

    /// <summary>Names the weights, so that vectors of another version are never mixed with this one's.</summary>
    /// <exception cref="EncoderWeightsException">The weights cannot be read.</exception>
    public string Id => "use-lite-" + _model.Value.Fingerprint;

    /// <summary>The ids of the pieces that the model reads of a text, at most 128.</summary>
    /// <exception cref="EncoderWeightsException">The weights cannot be read.</exception>
    public IReadOnlyList<int> Tokenize(string text) => _model.Value.Tokenize(text);

    /// <summary>Encodes one text.</summary>
    /// <exception cref="EncoderWeightsException">The weights cannot be read.</exception>
    public float[] Encode(string text) => Encode([text])[0];

    /// <summary>Encodes texts in order, on all processors when there are many.</summary>
    /// <exception cref="EncoderWeightsException">The weights cannot be read.</exception>
    public float[][] Encode(IReadOnlyList<string> texts, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var model = _model.Value;
        var tokens = new int[texts.Count][];
        for (var i = 0; i < tokens.Length; i++)
            tokens[i] = model.Tokenize(texts[i]);
        var vectors = new float[texts.Count][];
        var passes = Passes(tokens);
        if (passes.Count == 1)
            Run(passes[0]);
        else
            Parallel.ForEach(passes, new ParallelOptions { CancellationToken = cancellationToken }, Run);
        for (var i = 0; i < vectors.Length; i++)
            vectors[i] ??= new float[Dimensions];
        return vectors;

        void Run(List<int> pass)
        {
            var work = _workspaces.TryTake(out var free) ? free : new Workspace();
            var encoded = model.Encode(pass.ConvertAll(i => tokens[i]), work);
            for (var i = 0; i < encoded.Length; i++)
                vectors[pass[i]] = encoded[i];
            _workspaces.Add(work);
        }
    }

    /// <inheritdoc />
    public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        string[] texts = [.. values];
        return texts.Length == 1 ? Task.FromResult(Generate()) : Task.Run(Generate, cancellationToken);

        GeneratedEmbeddings<Embedding<float>> Generate() =>
            [.. Encode(texts, cancellationToken).Select(vector => new Embedding<float>(vector) { ModelId = Id })];
    }

    /// <inheritdoc />
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        if (serviceKey is not null)
            return null;
        return serviceType == typeof(EmbeddingGeneratorMetadata)
            ? new EmbeddingGeneratorMetadata("CoachBot", defaultModelId: Id, defaultModelDimensions: Dimensions)
            : serviceType.IsInstanceOfType(this) ? this : null;
    }

    /// <inheritdoc />
    public void Dispose() => _workspaces.Clear();

    /// <summary>Short sentences share a pass, so that the weights are streamed through the cache once for all of them.</summary>
    private static List<List<int>> Passes(int[][] tokens)
    {
        var passes = new List<List<int>>();
        var free = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Length == 0)
                continue;
            if (tokens[i].Length > free)
            {
                passes.Add([]);
                free = EncoderModel.MaxTokens;
            }

            passes[^1].Add(i);
            free -= tokens[i].Length;
        }

        return passes;
    }
}
