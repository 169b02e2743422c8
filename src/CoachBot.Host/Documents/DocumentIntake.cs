using CoachBot.Input;
using CoachBot.Knowledge;
using Microsoft.Extensions.AI;

namespace CoachBot.Host.Documents;

/// <summary>A document that was added.</summary>
/// <param name="Replaced">Whether one of the same name was there before.</param>
public sealed record AddedDocument(string Id, string Title, int Passages, bool Replaced);

/// <summary>What came of adding a path.</summary>
/// <param name="Others">Files of the folder that are of no kind that is read.</param>
/// <param name="Problems">What was left out and why.</param>
public sealed record IntakeResult(IReadOnlyList<AddedDocument> Added, int Others, IReadOnlyList<InputProblem> Problems);

/// <summary>Reads an operator's files into the store. A file that cannot be used is a problem; the others are added.</summary>
/// <param name="store">Where they are kept.</param>
/// <param name="encoder">Makes the vectors of their passages.</param>
/// <param name="time">Tells the date of adding.</param>
public sealed class DocumentIntake(DocumentStore store, IEmbeddingGenerator<string, Embedding<float>> encoder, TimeProvider time)
{
    /// <summary>Passages of all operator's documents together: so many are searched in this process in a few milliseconds.</summary>
    public const int MostPassages = 20_000;

    /// <exception cref="Storage.StorageUnavailableException">The data directory cannot be written.</exception>
    public async Task<IntakeResult> AddAsync(string path, CancellationToken cancellation)
    {
        var (files, others, found) = DocumentPaths.Find(path);
        var problems = found.ToList();
        var added = new List<AddedDocument>();
        var passages = store.Read().Documents.ToDictionary(stored => stored.Document.Id, stored => MarkdownChunker.Split(stored.Document).Count, StringComparer.Ordinal);
        foreach (var file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            var (document, faults) = Read(file);
            problems.AddRange(faults);
            if (document is null) continue;
            var chunks = MarkdownChunker.Split(document);
            passages[document.Id] = chunks.Count;
            if (passages.Values.Sum() > MostPassages)
            {
                problems.Add(new InputProblem(DocumentPaths.Shown(file.Path), $"With it there would be more than {MostPassages} passages; take others away first with knowledge remove."));
                passages.Remove(document.Id);
                continue;
            }

            added.Add(new AddedDocument(document.Id, document.Title, chunks.Count, await SaveAsync(file, document, chunks, cancellation)));
        }

        return new IntakeResult(added, others, problems);
    }

    private async Task<bool> SaveAsync(DocumentPath file, GuidanceDocument document, IReadOnlyList<Chunk> chunks, CancellationToken cancellation)
    {
        string[] texts = [.. chunks.Select(chunk => chunk.EncoderText)];
        var vectors = await encoder.GenerateAsync(texts, cancellationToken: cancellation);
        var stored = new StoredDocument(StoredDocument.Newest, document, DocumentPaths.Shown(Path.GetFileName(file.Path)), time.GetUtcNow());
        return store.Save(stored, vectors.FirstOrDefault()?.ModelId ?? "", texts.Zip(vectors, (text, vector) => (text, vector.Vector.ToArray())));
    }

    private (GuidanceDocument? Document, IReadOnlyList<InputProblem> Problems) Read(DocumentPath file)
    {
        var where = DocumentPaths.Shown(file.Path);
        try
        {
            using var stream = new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            // A pipe or a device has no end.
            if (!stream.CanSeek) return (null, [new InputProblem(where, "This is no file but a device or a pipe.")]);
            var bytes = new byte[Math.Min(stream.Length, DocumentReader.MostBytes + 1)];
            var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return DocumentReader.Read(where, file.Id, Path.GetFileName(file.Path), bytes.AsSpan(0, read), DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return (null, [new InputProblem(where, "This file cannot be read: it is held by another program, or this user may not read it.")]);
        }
    }
}
