using CoachBot.Input;

namespace CoachBot.Knowledge;

/// <summary>A passage as it is opened by its id.</summary>
/// <param name="Id"><c>file-name#heading-slug</c>.</param>
/// <param name="Title">The document's title.</param>
/// <param name="SectionPath">Headings over it, outermost first, without one that repeats the title.</param>
/// <param name="Text">Markdown, without its heading.</param>
/// <param name="Audience">Whom it is written for; everybody if empty.</param>
/// <param name="Sources">Where the document's facts come from, as sentences.</param>
/// <param name="AsOf">The day on which the document's facts were checked.</param>
public sealed record Passage(
    string Id,
    string Title,
    IReadOnlyList<string> SectionPath,
    string Text,
    IReadOnlyList<string> Audience,
    IReadOnlyList<string> Sources,
    DateOnly AsOf);

/// <summary>Every passage of a set of documents, by its id. Immutable.</summary>
public sealed class Passages
{
    private readonly Dictionary<string, Passage> _byId;

    public Passages(IReadOnlyList<GuidanceDocument> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var pairs = documents.SelectMany(document => MarkdownChunker.Split(document).Select(chunk => (document, chunk))).ToList();
        Chunks = pairs.ConvertAll(pair => pair.chunk);
        _byId = pairs.ToDictionary(pair => pair.chunk.Passage, pair => Open(pair.document, pair.chunk), StringComparer.Ordinal);
    }

    /// <summary>The passages as they are indexed, in the order of their files.</summary>
    public IReadOnlyList<Chunk> Chunks { get; }

    /// <summary>Reads the guidance and the journeys of the prompts folder; the operator's documents come behind them.</summary>
    /// <exception cref="UnusableFileException">A folder is missing or files are wrong; all faults are named.</exception>
    public static Passages Load(string promptsFolder, IReadOnlyList<GuidanceDocument>? operators = null) =>
        new([.. GuidanceFiles.Read(Path.Combine(promptsFolder, "guidance"), Path.Combine(promptsFolder, "journeys")), .. operators ?? []]);

    /// <returns>Null where no passage has this id.</returns>
    public Passage? Find(string id) => _byId.GetValueOrDefault(id);

    private static Passage Open(GuidanceDocument document, Chunk chunk) =>
        new(chunk.Passage, chunk.Title, chunk.HeadingPath, chunk.Text, chunk.Audience, document.Sources, document.AsOf);
}
