using CoachBot.Input;

namespace CoachBot.Knowledge;

/// <summary>Reads the shipped guidance from its folders.</summary>
public static class GuidanceFiles
{
    /// <summary>Every Markdown file of the folders, in order of its name.</summary>
    /// <exception cref="UnusableFileException">A folder is missing or without files, or files are wrong; all faults are named.</exception>
    public static IReadOnlyList<GuidanceDocument> Read(params IReadOnlyList<string> folders)
    {
        var documents = new List<GuidanceDocument>();
        var faults = new List<string>();
        foreach (var folder in folders)
        {
            string[] paths = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.md") : [];
            if (paths.Length == 0)
                faults.Add($"{folder} has no Markdown files. Restore the folder from the repository and build again.");
            foreach (var path in paths.Order(StringComparer.Ordinal))
                Read(path, documents, faults);
        }

        foreach (var twice in documents.GroupBy(document => document.Id, StringComparer.Ordinal).Where(group => group.Skip(1).Any()))
            faults.Add($"{twice.Key}.md exists in two folders; passages are named by the file's name, so it must be unique.");
        return faults.Count == 0 ? documents : throw new UnusableFileException(string.Join(", ", folders), faults);
    }

    private static void Read(string path, List<GuidanceDocument> documents, List<string> faults)
    {
        try
        {
            documents.Add(GuidanceParser.Parse(path, File.ReadAllText(path)));
        }
        catch (Exception e) when (e is UnusableFileException or IOException or UnauthorizedAccessException)
        {
            faults.Add(e.Message);
        }
    }
}
