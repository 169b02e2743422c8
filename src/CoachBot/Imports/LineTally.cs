namespace CoachBot.Imports;

/// <summary>What became of every line (of JSON: of every element), so that nothing is dropped in silence. The parts add up to <see cref="Total"/>.</summary>
public sealed class LineTally
{
    private readonly HashSet<string> _notes = new(StringComparer.Ordinal);

    /// <summary>Lines that begin a person's message.</summary>
    public int Messages { get; internal set; }

    /// <summary>Further lines of a message, header or row.</summary>
    public int Continuations { get; internal set; }

    /// <summary>The chat program's own lines: notices, rulers, headings of a table.</summary>
    public int System { get; internal set; }

    /// <summary>Rows, lines or elements that became an example.</summary>
    public int Examples { get; internal set; }

    /// <summary>Empty lines that belong to no message.</summary>
    public int Blank { get; internal set; }

    public int Unparsed { get; internal set; }

    public int Total => Messages + Continuations + System + Examples + Blank + Unparsed;

    /// <summary>Columns of a table that no part of an example was found for, by name; they are left out.</summary>
    public IReadOnlyList<string> UnusedColumns { get; internal set; } = [];

    /// <summary>What was read otherwise than it stands there, as sentences.</summary>
    public IReadOnlyCollection<string> Notes => _notes;

    /// <summary>Files of an archive that hold no text (pictures, voice notes); they are not opened.</summary>
    public int FilesLeftOut { get; internal set; }

    /// <summary>The file that is being read, or the file inside an archive.</summary>
    internal string File { get; set; } = "";

    internal void Note(string says) => _notes.Add(says);

    internal ImportItem Add(ImportedMessage message)
    {
        if (message.Kind == MessageKind.System) System++;
        else Messages++;
        return new ImportItem.Message(message);
    }
}
