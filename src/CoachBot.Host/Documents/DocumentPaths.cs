using CoachBot.Input;
using CoachBot.Knowledge;

namespace CoachBot.Host.Documents;

/// <summary>A file to be read, and the document that it becomes.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Id">The document's id: the operator's prefix and the file's place in the folder that was named, so that the same file again replaces it.</param>
public sealed record DocumentPath(string Path, string Id);

/// <summary>Finds the files that an operator named: one, or those of a folder and the folders in it. Links inside a folder are not followed, so that none leads in circles or elsewhere.</summary>
public static class DocumentPaths
{
    /// <summary>More files at once are a mistake (a home folder, a drive).</summary>
    public const int MostFiles = 2000;

    private const int LongestName = 100;

    private static readonly EnumerationOptions Within = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden | FileAttributes.System,
        IgnoreInaccessible = true,
        MaxRecursionDepth = 32,
    };

    /// <returns>The files in ordinal order, how many others there were, and what is wrong.</returns>
    public static (IReadOnlyList<DocumentPath> Files, int Others, IReadOnlyList<InputProblem> Problems) Find(string path)
    {
        if (File.Exists(path)) return ([new DocumentPath(path, IdOf(Path.GetFileName(path)))], 0, []);
        if (!Directory.Exists(path)) return ([], 0, [new InputProblem(Shown(path), "There is no such file or folder.")]);
        try
        {
            var found = Directory.EnumerateFiles(path, "*", Within).Take(20 * MostFiles).Order(StringComparer.Ordinal).ToList();
            string[] read = [.. found.Where(file => DocumentReader.Endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))];
            if (read.Length == 0) return ([], found.Count, [new InputProblem(Shown(path), $"This folder has no file that is read ({string.Join(", ", DocumentReader.Endings)}).")]);
            if (read.Length > MostFiles) return ([], found.Count, [new InputProblem(Shown(path), $"There are more than {MostFiles} files here; name a folder with fewer.")]);
            return Distinct(path, read, found.Count - read.Length);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return ([], 0, [new InputProblem(Shown(path), "This folder cannot be read; this user needs the right to.")]);
        }
    }

    /// <summary>A path as a message shows it: a name may hold line ends and commands to a terminal.</summary>
    public static string Shown(string path) => string.Concat(path.Select(letter => char.IsControl(letter) || char.IsSurrogate(letter) ? '?' : letter));

    /// <summary>A name of letters, digits and hyphens, whatever the file is called.</summary>
    public static string IdOf(string name)
    {
        var slug = MarkdownChunker.Slug(Path.ChangeExtension(name, null).Replace('.', '-').Replace('\\', '/'));
        if (slug.Length > LongestName) slug = slug[..LongestName].TrimEnd('-') + "-" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(name)))[..8];
        return OperatorDocuments.Prefix + slug;
    }

    private static (IReadOnlyList<DocumentPath>, int, IReadOnlyList<InputProblem>) Distinct(string folder, string[] files, int others)
    {
        var byId = files.Select(file => new DocumentPath(file, IdOf(Path.GetRelativePath(folder, file)))).GroupBy(file => file.Id, StringComparer.Ordinal).ToList();
        var problems = byId.SelectMany(group => group.Skip(1).Select(file => new InputProblem(
            Shown(file.Path), $"Its name is told apart from {Shown(group.First().Path)} by nothing but its ending or marks; rename one of them.")));
        return ([.. byId.Select(group => group.First())], others, [.. problems]);
    }
}
