using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace CoachBot.Language;

/// <summary>How the encoder's large tensors are stored.</summary>
public enum WeightPrecision
{
    /// <summary>float32, 28 MB.</summary>
    Full = 0,

    /// <summary>int8 with a float32 scale per output channel, 7.2 MB.</summary>
    EightBit = 1,
}

/// <summary>
/// Writes the encoder's weight file, little-endian: the mark, the precision, the vocabulary (text
/// and score), the tensors in <see cref="EncoderLayout"/>'s order (int8 ones with their scales
/// first), and the SHA-256 of all that.
/// </summary>
public static class EncoderWeightsWriter
{
    internal static ReadOnlySpan<byte> Mark => "PERIENC1"u8;

    /// <summary>The whole file's bytes; <paramref name="tensors"/> are row-major numbers by the layout's names.</summary>
    /// <exception cref="ArgumentException">A tensor is missing or has another size than the layout says.</exception>
    public static byte[] Write(
        IReadOnlyList<VocabularyPiece> vocabulary, IReadOnlyDictionary<string, float[]> tensors, WeightPrecision precision)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        ArgumentNullException.ThrowIfNull(tensors);
        using var memory = new MemoryStream();
        using var writer = new BinaryWriter(memory, Encoding.UTF8);
        writer.Write(Mark);
        writer.Write((int)precision);
        writer.Write(vocabulary.Count);
        foreach (var piece in vocabulary)
        {
            writer.Write(piece.Text);
            writer.Write(piece.Score);
        }

        foreach (var spec in EncoderLayout.Tensors)
            Write(writer, spec, tensors, precision);
        writer.Flush();
        writer.Write(SHA256.HashData(memory.GetBuffer().AsSpan(0, (int)memory.Length)));
        writer.Flush();
        return memory.ToArray();
    }

    private static void Write(
        BinaryWriter writer, TensorSpec spec, IReadOnlyDictionary<string, float[]> tensors, WeightPrecision precision)
    {
        if (!tensors.TryGetValue(spec.Name, out var values) || values.Length != spec.Count)
            throw new ArgumentException($"The tensor {spec.Name} must hold {spec.Count} numbers.", nameof(tensors));
        if (precision == WeightPrecision.Full || spec.Kind == TensorKind.Vector)
        {
            writer.Write(MemoryMarshal.AsBytes(values.AsSpan()));
            return;
        }

        var scales = Scales(spec, values);
        writer.Write(MemoryMarshal.AsBytes(scales.AsSpan()));
        for (var i = 0; i < values.Length; i++)
            writer.Write((sbyte)Math.Clamp(MathF.Round(values[i] / scales[spec.ScaleOf(i)]), -127, 127));
    }

    /// <summary>Symmetric: the largest number of a channel becomes 127.</summary>
    private static float[] Scales(TensorSpec spec, float[] values)
    {
        var scales = new float[spec.ScaleCount];
        for (var i = 0; i < values.Length; i++)
            scales[spec.ScaleOf(i)] = MathF.Max(scales[spec.ScaleOf(i)], MathF.Abs(values[i]) / 127);
        for (var i = 0; i < scales.Length; i++)
            scales[i] = scales[i] > 0 ? scales[i] : 1;
        return scales;
    }
}
