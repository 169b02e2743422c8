namespace CoachBot.Input;

/// <summary>A file that CoachBot ships or was told to read cannot be used. The message names the file and every fault in it.</summary>
public sealed class UnusableFileException : Exception
{
    public UnusableFileException(string path, IEnumerable<string> faults, Exception? inner = null)
        : base($"{path} cannot be used:{string.Concat(faults.Select(fault => $"{Environment.NewLine}  - {fault}"))}", inner) => Path = path;

    public string Path { get; }
}
