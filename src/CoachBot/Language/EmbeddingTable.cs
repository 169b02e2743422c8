using System.Runtime.InteropServices;

namespace CoachBot.Language;

/// <summary>A vector per vocabulary entry, kept as it lies in the file: int8 with a scale per row, or float32 without scales.</summary>
internal sealed class EmbeddingTable(ReadOnlyMemory<byte> values, float[]? scales, int width)
{
    /// <summary>Writes <paramref name="factor"/> times the row of <paramref name="id"/>.</summary>
    internal void CopyRow(int id, Span<float> row, float factor)
    {
        if (scales is null)
        {
            var floats = MemoryMarshal.Cast<byte, float>(values.Span).Slice(id * width, width);
            for (var i = 0; i < width; i++)
                row[i] = factor * floats[i];
            return;
        }

        var bytes = MemoryMarshal.Cast<byte, sbyte>(values.Span).Slice(id * width, width);
        for (var i = 0; i < width; i++)
            row[i] = factor * scales[id] * bytes[i];
    }
}
