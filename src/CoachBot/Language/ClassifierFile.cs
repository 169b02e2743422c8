using System.Security.Cryptography;
using System.Text;
using CoachBot.Input;

namespace CoachBot.Language;

/// <summary>
/// A learnt classifier in a file, by what it was learnt from: the SHA-256 of encoder, way of learning and lines. Other lines simply find
/// nothing. Little-endian: the mark, the key of 32 bytes, the classifier with int8 weights, and the SHA-256 of all that.
/// </summary>
public static class ClassifierFile
{
    /// <summary>Changes whenever features or training change, so that weights of another version are never used.</summary>
    private const string WayOfLearning = "2026-11-21";

    private static ReadOnlySpan<byte> Mark => "PERICLS1"u8;

    /// <summary>The key of what is learnt from these files. Line ends do not count, nor does where the files lie.</summary>
    /// <param name="encoderId">The encoder that gives the vectors.</param>
    /// <param name="files">The files, in any order; one that does not exist counts as empty.</param>
    public static string Key(string encoderId, IEnumerable<string> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{WayOfLearning}\n{encoderId}\n"));
        foreach (var file in files.OrderBy(Path.GetFileName, StringComparer.Ordinal))
            hash.AppendData(Encoding.UTF8.GetBytes($"{Path.GetFileName(file)}\n{(File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "")}\n"));
        return Convert.ToHexString(hash.GetHashAndReset());
    }

    /// <returns>Null where there is no file, or where it was learnt from something else.</returns>
    /// <exception cref="UnusableFileException">The file is damaged or of another kind.</exception>
    public static LineClassifier? Find(string path, string key)
    {
        if (!File.Exists(path)) return null;
        var bytes = File.ReadAllBytes(path);
        var body = bytes.AsSpan(0, Math.Max(0, bytes.Length - SHA256.HashSizeInBytes));
        if (!body.StartsWith(Mark) || !SHA256.HashData(body).AsSpan().SequenceEqual(bytes.AsSpan(body.Length)))
            throw new UnusableFileException(path, ["it is damaged. Delete it, or make it anew with the evaluations verb encode-guidance."]);
        using var reader = new BinaryReader(new MemoryStream(bytes, Mark.Length, body.Length - Mark.Length), Encoding.UTF8);
        return Convert.ToHexString(reader.ReadBytes(SHA256.HashSizeInBytes)) == key ? LineClassifier.Read(reader) : null;
    }

    /// <summary>The same classifier and key always give the same file.</summary>
    public static void Write(string path, string key, LineClassifier classifier)
    {
        ArgumentNullException.ThrowIfNull(classifier);
        using var memory = new MemoryStream();
        using var writer = new BinaryWriter(memory, Encoding.UTF8);
        writer.Write(Mark);
        writer.Write(Convert.FromHexString(key));
        classifier.Write(writer);
        writer.Flush();
        var body = memory.ToArray();
        File.WriteAllBytes(path, [.. body, .. SHA256.HashData(body)]);
    }
}
