using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using CoachBot.Input;

namespace CoachBot.Language;

/// <summary>
/// Sentence vectors kept in a file by what they are vectors of: the SHA-256 of encoder and text. A
/// changed text or encoder simply finds nothing. Little-endian: the mark, the
/// count, then for each a key of 32 bytes and 512 float16 numbers, and the SHA-256 of all that.
/// </summary>
public sealed class VectorFile
{
    private const int VectorBytes = 2 * SentenceEncoder.Dimensions;
    private readonly Dictionary<string, float[]> _vectors = new(StringComparer.Ordinal);

    private static ReadOnlySpan<byte> Mark => "PERIVEC1"u8;

    /// <summary>Vectors in the file.</summary>
    public int Count => _vectors.Count;

    /// <summary>Reads a file; one that does not exist is empty.</summary>
    /// <exception cref="UnusableFileException">The file is damaged or of another kind.</exception>
    public static VectorFile Read(string path)
    {
        var file = new VectorFile();
        if (!File.Exists(path))
            return file;
        var bytes = File.ReadAllBytes(path);
        var body = bytes.AsSpan(0, Math.Max(0, bytes.Length - SHA256.HashSizeInBytes));
        if (!body.StartsWith(Mark) || !SHA256.HashData(body).AsSpan().SequenceEqual(bytes.AsSpan(body.Length)))
            throw new UnusableFileException(path, ["it is damaged. Delete it, or make it anew with the evaluations verb encode-guidance."]);
        using var reader = new BinaryReader(new MemoryStream(bytes, Mark.Length, body.Length - Mark.Length), Encoding.UTF8);
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var key = Convert.ToHexString(reader.ReadBytes(SHA256.HashSizeInBytes));
            file._vectors[key] = Array.ConvertAll(MemoryMarshal.Cast<byte, Half>(reader.ReadBytes(VectorBytes)).ToArray(), half => (float)half);
        }

        return file;
    }

    /// <summary>Writes vectors in order of their keys, so that the same contents give the same file.</summary>
    /// <param name="path">The file to write.</param>
    /// <param name="encoderId">The encoder that made them.</param>
    /// <param name="vectors">Texts with their 512 numbers.</param>
    public static void Write(string path, string encoderId, IEnumerable<(string Text, float[] Vector)> vectors)
    {
        using var memory = new MemoryStream();
        using var writer = new BinaryWriter(memory, Encoding.UTF8);
        var rows = vectors.DistinctBy(row => row.Text, StringComparer.Ordinal)
            .Select(row => (Key: Key(encoderId, row.Text), row.Vector)).OrderBy(row => row.Key, StringComparer.Ordinal).ToList();
        writer.Write(Mark);
        writer.Write(rows.Count);
        foreach (var (key, vector) in rows)
        {
            writer.Write(Convert.FromHexString(key));
            writer.Write(MemoryMarshal.AsBytes(Array.ConvertAll(vector, number => (Half)number).AsSpan()));
        }

        writer.Flush();
        var body = memory.ToArray();
        File.WriteAllBytes(path, [.. body, .. SHA256.HashData(body)]);
    }

    /// <summary>The vectors of all of them.</summary>
    public static VectorFile Join(params IEnumerable<VectorFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var joined = new VectorFile();
        foreach (var (key, vector) in files.SelectMany(file => file._vectors))
            joined._vectors[key] = vector;
        return joined;
    }

    /// <summary>The vector that this encoder gave for this text, or null.</summary>
    public float[]? Find(string encoderId, string text) => _vectors.GetValueOrDefault(Key(encoderId, text));

    private static string Key(string encoderId, string text) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{encoderId}\n{text}")));
}
