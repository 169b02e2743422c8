using System.Collections.Frozen;
using CoachBot.Input;
using CoachBot.Knowledge;
using CoachBot.Language;

namespace CoachBot.Host.Composition;

/// <summary>What Peri knows, from <c>prompts/guidance</c> and <c>prompts/journeys</c>. Read and indexed when first asked for.</summary>
public sealed class KnowledgeBase(CoachSettings settings) : IDisposable
{
    private readonly SentenceEncoder _encoder = new();
    private readonly Lazy<IReadOnlyList<GuidanceDocument>> _documents = new(() => GuidanceFiles.Read(
        Path.Combine(settings.PromptsDirectory, "guidance"), Path.Combine(settings.PromptsDirectory, "journeys")));

    private readonly SemaphoreSlim _indexing = new(1, 1);
    private InProcessIndex? _index;

    /// <exception cref="UnusableFileException">A file of the guidance is missing or wrong.</exception>
    public IReadOnlyList<GuidanceDocument> Documents => _documents.Value;

    public IReadOnlyList<Chunk> Chunks => field ??= [.. Documents.SelectMany(MarkdownChunker.Split)];

    private FrozenDictionary<string, Chunk> ByPassage => field ??= Chunks.ToFrozenDictionary(chunk => chunk.Passage, StringComparer.Ordinal);

    /// <param name="passage">As a citation names it: <c>file-name#heading-slug</c>.</param>
    public Chunk? Find(string passage) => ByPassage.GetValueOrDefault(passage);

    public GuidanceDocument DocumentOf(Chunk chunk) => Documents.Single(document => document.Id == chunk.Document);

    /// <summary>The passages as a searchable index; those whose vectors ship with the program are not encoded again.</summary>
    public async Task<IKnowledgeIndex> IndexAsync(CancellationToken cancellation)
    {
        if (_index is not null) return _index;
        await _indexing.WaitAsync(cancellation);
        try
        {
            return _index ??= await MakeAsync(cancellation);
        }
        finally
        {
            _indexing.Release();
        }
    }

    public void Dispose()
    {
        _index?.Dispose();
        _encoder.Dispose();
        _indexing.Dispose();
    }

    private async Task<InProcessIndex> MakeAsync(CancellationToken cancellation)
    {
        var vectors = VectorFile.Read(Path.Combine(settings.PromptsDirectory, "guidance", "vectors.bin"));
        var index = new InProcessIndex(new CachedEmbeddingGenerator(_encoder, vectors));
        await index.UpsertAsync(Chunks, cancellation);
        return index;
    }
}
