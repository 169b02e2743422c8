using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CoachBot.Language;

/// <summary>Arithmetic on float32 vectors.</summary>
public static class Vectors
{
    /// <summary>The dot product; for unit vectors, such as the encoder gives, it is their cosine.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        if (a.Length != b.Length)
            throw new ArgumentException($"Vectors of {a.Length} and {b.Length} numbers have no dot product.", nameof(b));
        var x = MemoryMarshal.Cast<float, Vector<float>>(a);
        var y = MemoryMarshal.Cast<float, Vector<float>>(b);
        var sum = Vector<float>.Zero;
        for (var i = 0; i < x.Length; i++)
            sum += x[i] * y[i];
        var total = Vector.Sum(sum);
        for (var i = x.Length * Vector<float>.Count; i < a.Length; i++)
            total += a[i] * b[i];
        return total;
    }

    /// <summary>Cosine of the angle between two vectors, -1 to 1; 0 where one of them is all zeros.</summary>
    public static float Cosine(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var norms = MathF.Sqrt(Dot(a, a) * Dot(b, b));
        return norms > 0 ? Dot(a, b) / norms : 0;
    }

    /// <summary>Scales a vector to length 1 in place; all zeros stay so.</summary>
    public static void Normalise(Span<float> vector)
    {
        var norm = MathF.Sqrt(Dot(vector, vector));
        if (norm <= 0)
            return;
        for (var i = 0; i < vector.Length; i++)
            vector[i] /= norm;
    }
}
