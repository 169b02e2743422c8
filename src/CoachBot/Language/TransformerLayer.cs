using System.Numerics;
using System.Runtime.InteropServices;

namespace CoachBot.Language;

/// <summary>
/// One pre-norm transformer layer of Universal Sentence Encoder lite: attention and a feed-forward
/// step, each added to what came in. The first layer widens 256 numbers to 512, so what it adds to
/// goes through <paramref name="Widen"/> first; the second has none.
/// </summary>
internal sealed record TransformerLayer(
    LayerNorm BeforeAttention,
    DenseLayer Projection,
    DenseLayer AttentionOutput,
    DenseLayer? Widen,
    LayerNorm BeforeFeedForward,
    DenseLayer Expand,
    DenseLayer Contract)
{
    /// <summary>Transforms the rows in <see cref="Workspace.States"/>, where sentences of these lengths lie one after another.</summary>
    internal void Apply(Workspace work, ReadOnlySpan<int> lengths, int rows)
    {
        Attend(work, lengths, rows);
        BeforeFeedForward.Apply(work.States, work.Normed, rows);
        Expand.Apply(work.Normed, work.Wide, rows);
        var active = work.Wide.AsSpan(0, rows * Expand.Outputs);
        for (var i = 0; i < active.Length; i++)
            active[i] = MathF.Max(active[i], 0);
        Contract.Apply(work.Wide, work.Normed, rows);
        Add(work.States, work.Normed, rows * Contract.Outputs);
    }

    private void Attend(Workspace work, ReadOnlySpan<int> lengths, int rows)
    {
        var width = BeforeAttention.Width;
        BeforeAttention.Apply(work.States, work.Normed, rows);
        Projection.Apply(work.Normed, work.Wide, rows);
        var start = 0;
        foreach (var length in lengths)
        {
            SelfAttention.Apply(work.Wide.AsSpan(start * 3 * width), work.Normed.AsSpan(start * width), length, width);
            start += length;
        }

        if (Widen is not null)
        {
            Widen.Apply(work.States, work.Wide, rows);
            work.Wide.AsSpan(0, rows * Widen.Outputs).CopyTo(work.States);
        }

        AttentionOutput.Apply(work.Normed, work.Wide, rows);
        Add(work.States, work.Wide, rows * AttentionOutput.Outputs);
    }

    private static void Add(Span<float> target, ReadOnlySpan<float> source, int count)
    {
        var to = MemoryMarshal.Cast<float, Vector<float>>(target[..count]);
        var from = MemoryMarshal.Cast<float, Vector<float>>(source[..count]);
        for (var i = 0; i < to.Length; i++)
            to[i] += from[i];
    }
}
