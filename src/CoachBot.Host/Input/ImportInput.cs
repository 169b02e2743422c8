using CoachBot.Imports;
using CoachBot.Input;

namespace CoachBot.Host.Input;

/// <summary>Opens a file of any size to be imported. It is read more than once; what comes through a pipe is kept for that.</summary>
public static class ImportInput
{
    /// <param name="path">A file, or - for standard input.</param>
    public static async Task<(ImportSource? Source, InputProblem? Problem)> OpenAsync(string path, CancellationToken cancellation)
    {
        var (stream, problem) = TextInput.Open(path);
        if (stream is null) return (null, problem);
        await using (stream)
        {
            if (path != "-") return (ImportSource.FromFile(path), null);
            var (bytes, tooLong) = await TextInput.ReadBytesAsync(stream, path, cancellation);
            return bytes is null ? (null, tooLong) : (ImportSource.FromBytes(path, bytes), null);
        }
    }
}
