using System.Text.Json;
using CoachBot.Host.Storage;
using CoachBot.Input;
using CoachBot.Knowledge;
using CoachBot.Language;

namespace CoachBot.Host.Documents;

/// <summary>What is kept of the operator's documents.</summary>
/// <param name="Vectors">Of their passages.</param>
/// <param name="Problems">Files that cannot be used; the others are there.</param>
public sealed record StoredDocuments(IReadOnlyList<StoredDocument> Documents, VectorFile Vectors, IReadOnlyList<InputProblem> Problems);

/// <summary>
/// Keeps the operator's documents in the data directory: for each a JSON file and a file with the
/// vectors of its passages. A file is replaced whole or not at all, so a crash leaves the document of
/// before or after.
/// </summary>
public sealed class DocumentStore(StorageSettings storage)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    private string Folder => Path.Combine(storage.DataDirectory, "documents");

    /// <summary>Reads all documents; one that is damaged is a problem and no more.</summary>
    public StoredDocuments Read()
    {
        var documents = new List<StoredDocument>();
        var problems = new List<InputProblem>();
        var vectors = new List<VectorFile>();
        foreach (var path in Files())
        {
            try
            {
                documents.Add(Parse(path));
                vectors.Add(VectorFile.Read(VectorsOf(path)));
            }
            catch (UnusableFileException)
            {
                // Vectors can be made again; the start takes longer.
            }
            catch (Exception fault) when (fault is JsonException or InvalidDataException or IOException or UnauthorizedAccessException or NotSupportedException)
            {
                problems.Add(new InputProblem(path, "This document cannot be read and is left out; add it again with knowledge add, or delete the file."));
            }
        }

        return new StoredDocuments(documents, VectorFile.Join(vectors), problems);
    }

    /// <returns>Whether a document of this id was replaced.</returns>
    /// <exception cref="StorageUnavailableException">The folder or a file in it cannot be written.</exception>
    public bool Save(StoredDocument document, string encoderId, IEnumerable<(string Text, float[] Vector)> vectors) => Guarded(() =>
    {
        DataFolder.Make(storage);
        Directory.CreateDirectory(Folder);
        var path = PathOf(document.Document.Id);
        var replaces = File.Exists(path);
        Replace(VectorsOf(path), temporary => VectorFile.Write(temporary, encoderId, vectors));
        Replace(path, temporary => File.WriteAllBytes(temporary, JsonSerializer.SerializeToUtf8Bytes(document, Json)));
        return replaces;
    });

    /// <returns>Whether there was such a document.</returns>
    /// <exception cref="StorageUnavailableException">The file cannot be deleted.</exception>
    public bool Remove(string id) => Guarded(() =>
    {
        // Only a file that is in the folder's list is deleted: an id is what somebody typed.
        if (Files().FirstOrDefault(file => Path.GetFileNameWithoutExtension(file) == id) is not { } path) return false;
        File.Delete(path);
        File.Delete(VectorsOf(path));
        return true;
    });

    private string[] Files() => Directory.Exists(Folder) ? [.. Directory.GetFiles(Folder, $"{OperatorDocuments.Prefix}*.json").Order(StringComparer.Ordinal)] : [];

    private string PathOf(string id) => Path.Combine(Folder, id + ".json");

    private static string VectorsOf(string path) => Path.ChangeExtension(path, ".vectors");

    private static StoredDocument Parse(string path)
    {
        var stored = JsonSerializer.Deserialize<StoredDocument>(File.ReadAllBytes(path), Json);
        return stored is { Schema: StoredDocument.Newest } && stored.Document.Id == Path.GetFileNameWithoutExtension(path)
            ? stored
            : throw new InvalidDataException("Another version of the program wrote it, or it was renamed.");
    }

    private static void Replace(string path, Action<string> write)
    {
        var temporary = $"{path}.{Path.GetRandomFileName()}.new";
        try
        {
            write(temporary);
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw StorageFaults.Explain(fault, storage);
        }
    }
}
