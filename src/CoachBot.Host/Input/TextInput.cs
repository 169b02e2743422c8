using System.Text;
using CoachBot.Input;

namespace CoachBot.Host.Input;

/// <summary>Reads what a verb was pointed at: a file, or standard input for <c>-</c>.</summary>
public static class TextInput
{
    /// <summary>Far above any sensible input of these verbs, and far below this machine's memory.</summary>
    public const int MostBytes = 16 * 1024 * 1024;

    /// <returns>The whole text without a byte order mark, or null and the problem.</returns>
    public static async Task<(string? Text, InputProblem? Problem)> ReadAllAsync(string path, CancellationToken cancellation)
    {
        var (stream, problem) = Open(path);
        if (stream is null) return (null, problem);
        await using (stream)
        {
            var (bytes, tooLong) = await ReadBytesAsync(stream, path, cancellation);
            if (bytes is null) return (null, tooLong);
            using var kept = new MemoryStream(bytes);
            using var reader = new StreamReader(kept, Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
            return (await reader.ReadToEndAsync(cancellation), null);
        }
    }

    /// <returns>All bytes of a file or of standard input, or null and the problem.</returns>
    public static async Task<(byte[]? Bytes, InputProblem? Problem)> ReadAllBytesAsync(string path, CancellationToken cancellation)
    {
        var (stream, problem) = Open(path);
        if (stream is null) return (null, problem);
        await using (stream) return await ReadBytesAsync(stream, path, cancellation);
    }

    /// <returns>All bytes, or null and the problem.</returns>
    /// <param name="where">What to call the input in a problem.</param>
    public static async Task<(byte[]? Bytes, InputProblem? Problem)> ReadBytesAsync(Stream stream, string where, CancellationToken cancellation)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellation)) > 0)
        {
            if (kept.Length + read > MostBytes) return (null, TooLong(where));
            kept.Write(buffer, 0, read);
        }

        return (kept.ToArray(), null);
    }

    /// <returns>An open stream, or null and the problem.</returns>
    public static (Stream? Stream, InputProblem? Problem) Open(string path)
    {
        if (path == "-") return (Console.OpenStandardInput(), null);
        if (Directory.Exists(path)) return (null, new InputProblem(path, "This is a folder; name a file."));
        if (!File.Exists(path)) return (null, new InputProblem(path, "There is no such file."));
        try
        {
            return (new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite), null);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return (null, new InputProblem(path, "This file cannot be read: it is held by another program, or this user may not read it."));
        }
    }

    private static InputProblem TooLong(string path) =>
        new(path, $"This is longer than {MostBytes / 1024 / 1024} MB, which is the most that is read.");
}
