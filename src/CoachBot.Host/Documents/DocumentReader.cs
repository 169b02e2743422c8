using System.Text.RegularExpressions;
using CoachBot.Input;
using CoachBot.Knowledge;

namespace CoachBot.Host.Documents;

/// <summary>Makes a document that Peri may cite of an operator's file. Its text is data: it is found and quoted, and never obeyed. Pure.</summary>
public static partial class DocumentReader
{
    /// <summary>About 700,000 words; more in one file is data, not something to read up in.</summary>
    public const int MostBytes = 4 * 1024 * 1024;

    private const int LongestTitle = 200;

    /// <summary>The endings of files that are read.</summary>
    public static IReadOnlyList<string> Endings { get; } = [".md", ".markdown", ".txt", ".text", ".html", ".htm"];

    /// <param name="where">The file, as problems name it.</param>
    /// <param name="id">The document's id.</param>
    /// <param name="file">The file's name with its ending.</param>
    /// <param name="bytes">What stands in it.</param>
    /// <param name="today">The date of a document that names none.</param>
    /// <returns>The document, or null; and what is wrong. Where there are both, the rest was kept.</returns>
    public static (GuidanceDocument? Document, IReadOnlyList<InputProblem> Problems) Read(string where, string id, string file, ReadOnlySpan<byte> bytes, DateOnly today)
    {
        if (bytes.Length > MostBytes) return Refuse(where, $"This is larger than {MostBytes / 1024 / 1024} MB, the most that is read of a file; split it.");
        var (text, fault) = DocumentText.Decode(bytes);
        if (text is null) return Refuse(where, fault!);
        var front = DocumentFrontMatter.Read(Clean(text));
        var (title, body) = Body(front.Body, Path.GetExtension(file));
        if (string.IsNullOrWhiteSpace(body)) return Refuse(where, "There is no text in it.");
        var name = FirstOf(front.Title, title, FirstHeading(body), Path.GetFileNameWithoutExtension(file));
        var document = new GuidanceDocument(
            id, name, front.Audience, front.Topics, front.Sources.Count > 0 ? front.Sources : [$"Added by the operator from {OneLine(file)}."], front.AsOf ?? today, body);
        return HasPassages(document)
            ? (document, [.. front.Faults.Select(says => new InputProblem(where, says))])
            : Refuse(where, "There is no text in it that could be quoted, or it is nested more deeply than is read.");
    }

    private static (GuidanceDocument?, IReadOnlyList<InputProblem>) Refuse(string where, string says) => (null, [new InputProblem(where, says)]);

    private static (string? Title, string Markdown) Body(string text, string ending) => ending.ToLowerInvariant() switch
    {
        ".html" or ".htm" => HtmlMarkdown.Read(text),
        // Indented lines of a plain text are no listing.
        ".txt" or ".text" => (null, string.Join('\n', text.Split('\n').Select(line => line.Trim())).Trim()),
        _ => (null, text.Trim()),
    };

    private static bool HasPassages(GuidanceDocument document)
    {
        try
        {
            return MarkdownChunker.Split(document).Any(chunk => chunk.PlainText.Length > 0);
        }
        catch (ArgumentException)
        {
            // Markdig's limit on nesting.
            return false;
        }
    }

    /// <summary>Line ends are \n, and what no reader sees (control and format characters that reorder or hide text) is gone.</summary>
    private static string Clean(string text) => Unseen().Replace(text.ReplaceLineEndings("\n"), "");

    private static string FirstOf(params IEnumerable<string?> titles)
    {
        var title = OneLine(titles.First(title => !string.IsNullOrWhiteSpace(title))!);
        return title.Length <= LongestTitle ? title : title[..(char.IsHighSurrogate(title[LongestTitle - 1]) ? LongestTitle - 1 : LongestTitle)];
    }

    private static string? FirstHeading(string body)
    {
        foreach (var line in body.AsSpan().EnumerateLines())
        {
            if (line.StartsWith("# ") || line.StartsWith("## ")) return line.Trim("# \t").ToString();
        }

        return null;
    }

    private static string OneLine(string text) => string.Join(' ', Unseen().Replace(text, " ").Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|\uDB40[\uDC00-\uDC7F]", RegexOptions.CultureInvariant)]
    private static partial Regex Unseen();
}
