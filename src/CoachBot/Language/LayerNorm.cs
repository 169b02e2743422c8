using System.Runtime.CompilerServices;

namespace CoachBot.Language;

/// <summary>Layer normalisation with learned scale and bias: each row to mean 0 and variance 1, then scaled and moved.</summary>
internal sealed class LayerNorm(float[] scale, float[] bias)
{
    /// <summary>The original model's epsilon.</summary>
    private const float Epsilon = 1e-6f;

    internal int Width => scale.Length;

    internal void Apply(ReadOnlySpan<float> input, Span<float> output, int rows)
    {
        for (var row = 0; row < rows; row++)
            ApplyRow(input.Slice(row * Width, Width), output.Slice(row * Width, Width));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ApplyRow(ReadOnlySpan<float> x, Span<float> y)
    {
        var mean = 0f;
        foreach (var value in x)
            mean += value;
        mean /= x.Length;
        var variance = 0f;
        foreach (var value in x)
            variance += (value - mean) * (value - mean);
        var factor = 1f / MathF.Sqrt((variance / x.Length) + Epsilon);
        for (var i = 0; i < x.Length; i++)
            y[i] = ((x[i] - mean) * factor * scale[i]) + bias[i];
    }
}
