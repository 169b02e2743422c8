using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CoachBot.Language;

/// <summary>Scaled dot-product self-attention of four heads within one sentence. No mask: a sentence has no padding.</summary>
internal static class SelfAttention
{
    private const int Heads = 4;

    /// <param name="projected">A row per token: queries, keys and values side by side, each <paramref name="width"/> wide.</param>
    /// <param name="output">A row of <paramref name="width"/> per token.</param>
    /// <param name="tokens">Tokens of this sentence.</param>
    /// <param name="width">Numbers in a query over all heads.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Apply(ReadOnlySpan<float> projected, Span<float> output, int tokens, int width)
    {
        Span<float> weights = stackalloc float[tokens];
        var head = width / Heads;
        var scale = 1f / MathF.Sqrt(head);
        for (var h = 0; h < Heads; h++)
        {
            for (var token = 0; token < tokens; token++)
            {
                var query = projected.Slice((token * 3 * width) + (h * head), head);
                for (var other = 0; other < tokens; other++)
                    weights[other] = scale * Vectors.Dot(query, projected.Slice((other * 3 * width) + width + (h * head), head));
                Softmax(weights);
                var mixed = output.Slice((token * width) + (h * head), head);
                mixed.Clear();
                for (var other = 0; other < tokens; other++)
                    AddScaled(mixed, projected.Slice((other * 3 * width) + (2 * width) + (h * head), head), weights[other]);
            }
        }
    }

    private static void Softmax(Span<float> values)
    {
        var max = float.NegativeInfinity;
        foreach (var value in values)
            max = MathF.Max(max, value);
        var sum = 0f;
        for (var i = 0; i < values.Length; i++)
            sum += values[i] = MathF.Exp(values[i] - max);
        for (var i = 0; i < values.Length; i++)
            values[i] /= sum;
    }

    /// <summary>Head widths (64 and 128) are multiples of every vector width.</summary>
    private static void AddScaled(Span<float> target, ReadOnlySpan<float> source, float factor)
    {
        var to = MemoryMarshal.Cast<float, Vector<float>>(target);
        var from = MemoryMarshal.Cast<float, Vector<float>>(source);
        for (var i = 0; i < to.Length; i++)
            to[i] += from[i] * factor;
    }
}
