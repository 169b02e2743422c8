namespace CoachBot.Language;

/// <summary>
/// The network of Universal Sentence Encoder lite (Apache-2.0, see NOTICE), read from one file of
/// weights: token ids in, 512 numbers of unit length out. Pure and safe for concurrent use.
/// </summary>
internal sealed class EncoderModel(
    string fingerprint, SentencePieceTokenizer tokenizer, EmbeddingTable embeddings, TransformerLayer first, TransformerLayer second, DenseLayer output)
{
    /// <summary>Tokens that the model reads; what follows is cut off, as in the original.</summary>
    internal const int MaxTokens = 128;

    /// <summary>Numbers in a sentence's vector.</summary>
    internal const int Dimensions = 512;

    /// <summary>Numbers in a token's vector.</summary>
    internal const int EmbeddingWidth = 256;

    private static readonly float[] Timing = TimingSignal();

    /// <summary>First 16 hex digits of the weights' SHA-256.</summary>
    internal string Fingerprint { get; } = fingerprint;

    /// <summary>Ids of a text, at most <see cref="MaxTokens"/>.</summary>
    internal int[] Tokenize(string text)
    {
        var ids = tokenizer.Encode(text);
        return ids.Length > MaxTokens ? ids[..MaxTokens] : ids;
    }

    /// <summary>Encodes sentences whose tokens together are at most <see cref="MaxTokens"/>; none is empty.</summary>
    internal float[][] Encode(IReadOnlyList<int[]> sentences, Workspace work)
    {
        var lengths = new int[sentences.Count];
        var rows = 0;
        for (var s = 0; s < sentences.Count; s++)
        {
            Embed(sentences[s], work.States.AsSpan(rows * EmbeddingWidth));
            rows += lengths[s] = sentences[s].Length;
        }

        first.Apply(work, lengths, rows);
        second.Apply(work, lengths, rows);
        return Pool(work, lengths);
    }

    /// <summary>The original adds the embedding once by itself and once with the timing signal.</summary>
    private void Embed(int[] ids, Span<float> states)
    {
        for (var position = 0; position < ids.Length; position++)
        {
            var row = states.Slice(position * EmbeddingWidth, EmbeddingWidth);
            embeddings.CopyRow(ids[position], row, factor: 2);
            for (var i = 0; i < EmbeddingWidth; i++)
                row[i] += Timing[(position * EmbeddingWidth) + i];
        }
    }

    private float[][] Pool(Workspace work, int[] lengths)
    {
        var vectors = new float[lengths.Length][];
        Span<float> mean = stackalloc float[Dimensions];
        var start = 0;
        for (var s = 0; s < lengths.Length; s++)
        {
            mean.Clear();
            for (var row = start; row < start + lengths[s]; row++)
            {
                for (var i = 0; i < Dimensions; i++)
                    mean[i] += work.States[(row * Dimensions) + i] / lengths[s];
            }

            start += lengths[s];
            vectors[s] = new float[Dimensions];
            output.Apply(mean, vectors[s], 1);
            for (var i = 0; i < Dimensions; i++)
                vectors[s][i] = MathF.Tanh(vectors[s][i]);
            Vectors.Normalise(vectors[s]);
        }

        return vectors;
    }

    /// <summary>Sines, then cosines, of the position at 128 wavelengths in geometric steps from 1 to 10,000.</summary>
    private static float[] TimingSignal()
    {
        const int Half = EmbeddingWidth / 2;
        var signal = new float[MaxTokens * EmbeddingWidth];
        for (var position = 0; position < MaxTokens; position++)
        {
            for (var i = 0; i < Half; i++)
            {
                var angle = position * Math.Exp(-Math.Log(10_000) * i / (Half - 1));
                signal[(position * EmbeddingWidth) + i] = (float)Math.Sin(angle);
                signal[(position * EmbeddingWidth) + Half + i] = (float)Math.Cos(angle);
            }
        }

        return signal;
    }
}
