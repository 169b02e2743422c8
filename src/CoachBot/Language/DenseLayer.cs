using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CoachBot.Language;

/// <summary>
/// A fully connected layer, <c>output = input x weights + bias</c>, over row-major float32 rows.
/// Every row's result is the same to the last bit however many rows are computed with it, so a
/// sentence's vector does not depend on the batch that it was encoded in.
/// </summary>
internal sealed class DenseLayer
{
    /// <summary>Columns are kept in panels of this many, so that one panel's weights stream through the cache in order.</summary>
    internal const int PanelWidth = 16;

    private const int RowTile = 4;
    private readonly float[] _panels;
    private readonly float[] _bias;

    /// <param name="inputs">Numbers in an input row.</param>
    /// <param name="panels">Weights as [column / 16][input][column % 16].</param>
    /// <param name="bias">One number per output; a multiple of 16 of them.</param>
    internal DenseLayer(int inputs, float[] panels, float[] bias)
    {
        Inputs = inputs;
        _panels = panels;
        _bias = bias;
    }

    internal int Inputs { get; }

    internal int Outputs => _bias.Length;

    /// <summary>Computes <paramref name="rows"/> rows; the spans hold at least that many rows of their width.</summary>
    internal void Apply(ReadOnlySpan<float> input, Span<float> output, int rows)
    {
        for (var column = 0; column < Outputs; column += PanelWidth)
        {
            var panel = _panels.AsSpan(column * Inputs, Inputs * PanelWidth);
            var row = 0;
            for (; row + RowTile <= rows; row += RowTile)
                ApplyFour(input.Slice(row * Inputs, RowTile * Inputs), panel, output[(row * Outputs)..], column);
            for (; row < rows; row++)
                ApplyOne(input.Slice(row * Inputs, Inputs), panel, output[(row * Outputs)..], column);
        }
    }

    // Compiled fully at its first call: a first answer should not wait for the loop to be noticed as hot.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ApplyFour(ReadOnlySpan<float> input, ReadOnlySpan<float> panel, Span<float> output, int column)
    {
        ref var x = ref MemoryMarshal.GetReference(input);
        ref var w = ref MemoryMarshal.GetReference(panel);
        var low0 = Vector256.LoadUnsafe(ref _bias[column]);
        var high0 = Vector256.LoadUnsafe(ref _bias[column], 8);
        Vector256<float> low1 = low0, low2 = low0, low3 = low0;
        Vector256<float> high1 = high0, high2 = high0, high3 = high0;
        var stride = (nuint)Inputs;
        for (nuint k = 0; k < stride; k++)
        {
            var low = Vector256.LoadUnsafe(ref w, k * PanelWidth);
            var high = Vector256.LoadUnsafe(ref w, (k * PanelWidth) + 8);
            var x0 = Vector256.Create(At(ref x, k));
            var x1 = Vector256.Create(At(ref x, k + stride));
            var x2 = Vector256.Create(At(ref x, k + (2 * stride)));
            var x3 = Vector256.Create(At(ref x, k + (3 * stride)));
            low0 = Vector256.FusedMultiplyAdd(x0, low, low0);
            high0 = Vector256.FusedMultiplyAdd(x0, high, high0);
            low1 = Vector256.FusedMultiplyAdd(x1, low, low1);
            high1 = Vector256.FusedMultiplyAdd(x1, high, high1);
            low2 = Vector256.FusedMultiplyAdd(x2, low, low2);
            high2 = Vector256.FusedMultiplyAdd(x2, high, high2);
            low3 = Vector256.FusedMultiplyAdd(x3, low, low3);
            high3 = Vector256.FusedMultiplyAdd(x3, high, high3);
        }

        Store(output, column, low0, high0);
        Store(output, column + Outputs, low1, high1);
        Store(output, column + (2 * Outputs), low2, high2);
        Store(output, column + (3 * Outputs), low3, high3);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ApplyOne(ReadOnlySpan<float> input, ReadOnlySpan<float> panel, Span<float> output, int column)
    {
        ref var w = ref MemoryMarshal.GetReference(panel);
        var low = Vector256.LoadUnsafe(ref _bias[column]);
        var high = Vector256.LoadUnsafe(ref _bias[column], 8);
        for (var k = 0; k < input.Length; k++)
        {
            var x = Vector256.Create(input[k]);
            low = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref w, (nuint)(k * PanelWidth)), low);
            high = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref w, (nuint)((k * PanelWidth) + 8)), high);
        }

        Store(output, column, low, high);
    }

    private static float At(ref float start, nuint offset) => Unsafe.Add(ref start, offset);

    private static void Store(Span<float> output, int at, Vector256<float> low, Vector256<float> high)
    {
        low.CopyTo(output[at..]);
        high.CopyTo(output[(at + 8)..]);
    }
}
