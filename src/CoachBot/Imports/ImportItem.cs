using CoachBot.Probes;

namespace CoachBot.Imports;

/// <summary>What a file yields, in its own order.</summary>
public abstract record ImportItem
{
    private ImportItem()
    {
    }

    public sealed record Message(ImportedMessage Value) : ImportItem;

    public sealed record Example(ProbeExample Value) : ImportItem;

    /// <summary>Something that could not be read; what is around it is kept. The text never quotes the file: it may be private.</summary>
    /// <param name="File">The file, or the file inside an archive.</param>
    /// <param name="Line">From 1; 0 when it is about the whole file.</param>
    public sealed record Problem(string File, int Line, string Says) : ImportItem;
}
