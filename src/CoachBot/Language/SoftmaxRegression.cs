using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CoachBot.Language;

/// <summary>One text to classify: its sparse features, and its centred sentence vector.</summary>
internal sealed record IntentInput(SparseFeatures Sparse, float[] Dense);

/// <summary>Multinomial logistic regression, trained by AdaGrad in a fixed order: the same data gives the same model.</summary>
internal sealed class SoftmaxRegression
{
    private const float LearningRate = 0.1f;
    private const int Updates = 90_000;
    private readonly int _sparse;
    private readonly int _classes;
    private readonly int _stride;
    private readonly float[] _weights;

    private SoftmaxRegression(int sparse, int dense, int classes)
    {
        _sparse = sparse;
        _classes = classes;
        // Each feature's row of class weights is padded to whole vectors.
        _stride = (classes + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;
        _weights = new float[(sparse + dense + 1) * _stride];
    }

    /// <param name="inputs">The training texts.</param>
    /// <param name="labels">Their classes, 0 to <paramref name="classes"/> - 1.</param>
    /// <param name="sparse">Sparse features there are.</param>
    /// <param name="classes">Classes there are.</param>
    internal static SoftmaxRegression Train(IReadOnlyList<IntentInput> inputs, IReadOnlyList<int> labels, int sparse, int classes)
    {
        var model = new SoftmaxRegression(sparse, inputs[0].Dense.Length, classes);
        var squares = new float[model._weights.Length];
        Array.Fill(squares, 0.01f);
        int[] order = [.. Enumerable.Range(0, inputs.Count)];
#pragma warning disable CA5394 // Chance here orders training examples, the same way each time; nothing is secret.
        var random = new Random(1);
        for (var epoch = Math.Clamp(Updates / inputs.Count, 4, 40); epoch > 0; epoch--)
        {
            random.Shuffle(order);
#pragma warning restore CA5394
            foreach (var i in order)
                model.Learn(inputs[i], labels[i], squares);
        }

        return model;
    }

    /// <summary>Writes the weights as int8, each feature's row with a scale of its own.</summary>
    internal void Write(BinaryWriter writer)
    {
        var rows = _weights.Length / _stride;
        writer.Write(_sparse);
        writer.Write(rows - 1 - _sparse);
        writer.Write(_classes);
        for (var feature = 0; feature < rows; feature++)
        {
            var row = Row(_weights, feature)[.._classes];
            var most = 0f;
            foreach (var weight in row)
                most = MathF.Max(most, MathF.Abs(weight));
            var scale = most > 0 ? most / sbyte.MaxValue : 1;
            writer.Write(scale);
            foreach (var weight in row)
                writer.Write((sbyte)MathF.Round(weight / scale));
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    internal static SoftmaxRegression Read(BinaryReader reader)
    {
        var model = new SoftmaxRegression(reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
        var quantised = new byte[model._classes];
        for (var feature = 0; feature < model._weights.Length / model._stride; feature++)
        {
            var scale = reader.ReadSingle();
            reader.BaseStream.ReadExactly(quantised);
            var row = model.Row(model._weights, feature);
            for (var i = 0; i < quantised.Length; i++)
                row[i] = (sbyte)quantised[i] * scale;
        }

        return model;
    }

    /// <summary>A logit for each class.</summary>
    internal float[] Logits(IntentInput input) => Scores(input)[.._classes];

    /// <summary>Logits to probabilities, in place.</summary>
    internal static void Softmax(Span<float> logits)
    {
        var max = float.NegativeInfinity;
        foreach (var logit in logits)
            max = MathF.Max(max, logit);
        var sum = 0f;
        for (var i = 0; i < logits.Length; i++)
            sum += logits[i] = MathF.Exp(logits[i] - max);
        for (var i = 0; i < logits.Length; i++)
            logits[i] /= sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private float[] Scores(IntentInput input)
    {
        var scores = Row(_weights, (_weights.Length / _stride) - 1).ToArray();
        for (var i = 0; i < input.Sparse.Indices.Length; i++)
            AddScaled(scores, Row(_weights, input.Sparse.Indices[i]), input.Sparse.Values[i]);
        for (var i = 0; i < input.Dense.Length; i++)
            AddScaled(scores, Row(_weights, _sparse + i), input.Dense[i]);
        return scores;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Learn(IntentInput input, int label, float[] squares)
    {
        var errors = Scores(input);
        Softmax(errors.AsSpan(0, _classes));
        errors.AsSpan(_classes).Clear();
        errors[label] -= 1;
        for (var i = 0; i < input.Sparse.Indices.Length; i++)
            Step(input.Sparse.Indices[i], input.Sparse.Values[i], errors, squares);
        for (var i = 0; i < input.Dense.Length; i++)
            Step(_sparse + i, input.Dense[i], errors, squares);
        Step((_weights.Length / _stride) - 1, 1, errors, squares);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Step(int feature, float value, float[] errors, float[] squares)
    {
        var weights = MemoryMarshal.Cast<float, Vector<float>>(Row(_weights, feature));
        var sums = MemoryMarshal.Cast<float, Vector<float>>(Row(squares, feature));
        var error = MemoryMarshal.Cast<float, Vector<float>>(errors.AsSpan());
        for (var i = 0; i < weights.Length; i++)
        {
            var gradient = error[i] * value;
            sums[i] += gradient * gradient;
            weights[i] -= LearningRate * gradient / Vector.SquareRoot(sums[i]);
        }
    }

    private Span<float> Row(float[] table, int feature) => table.AsSpan(feature * _stride, _stride);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddScaled(Span<float> target, ReadOnlySpan<float> source, float factor)
    {
        var to = MemoryMarshal.Cast<float, Vector<float>>(target);
        var from = MemoryMarshal.Cast<float, Vector<float>>(source);
        for (var i = 0; i < to.Length; i++)
            to[i] += from[i] * factor;
    }
}
