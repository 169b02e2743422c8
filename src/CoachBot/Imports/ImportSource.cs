namespace CoachBot.Imports;

/// <summary>A file to read. It is opened more than once: a date's order is decided over the whole file before the first message is given out.</summary>
/// <param name="Name">Shown in problems; never decides how the file is read.</param>
/// <param name="Open">A new stream at the start of the same bytes.</param>
public sealed record ImportSource(string Name, Func<Stream> Open)
{
    public static ImportSource FromFile(string path) =>
        new(Path.GetFileName(path), () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16, FileOptions.SequentialScan));

    public static ImportSource FromBytes(string name, byte[] bytes) => new(name, () => new MemoryStream(bytes, writable: false));

    public static ImportSource FromText(string name, string text) => FromBytes(name, System.Text.Encoding.UTF8.GetBytes(text));
}
