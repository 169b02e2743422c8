using CoachBot.Language;

namespace CoachBot.Knowledge;

/// <summary>A passage that is found and cited as one: a section of a document, or a part of a long one.</summary>
/// <param name="Passage">Its id, <c>file-name#heading-slug</c>; the second part of a long section ends in <c>~2</c>, and so on.</param>
/// <param name="Document">The document's id.</param>
/// <param name="Title">The document's title.</param>
/// <param name="HeadingPath">Headings over it, outermost first, without one that repeats the title.</param>
/// <param name="Text">The passage as Markdown, without its heading.</param>
/// <param name="PlainText">The same without markup; blocks are separated by line ends.</param>
/// <param name="Audience">Whom it is written for; everybody if empty.</param>
public sealed record Chunk(
    string Passage,
    string Document,
    string Title,
    IReadOnlyList<string> HeadingPath,
    string Text,
    string PlainText,
    IReadOnlyList<string> Audience,
    IReadOnlyList<string> Topics)
{
    /// <summary>The heading path in one line, or the title where there is none.</summary>
    public string Section => HeadingPath.Count > 0 ? string.Join(" › ", HeadingPath) : Title;

    /// <summary>The heading directly over it, or the title where there is none.</summary>
    public string NearestHeading => HeadingPath.Count > 0 ? HeadingPath[^1] : Title;

    /// <summary>Whether the operator of this installation added it, as against what ships.</summary>
    public bool IsOperators => OperatorDocuments.Owns(Document);

    /// <summary>What the sentence encoder reads: the nearest heading, then the passage, in one line.</summary>
    public string EncoderText => SearchTokenizer.Flatten($"{NearestHeading} {PlainText}");

    /// <summary>What word search reads: the nearest heading counts twice, because it says what the passage is about.</summary>
    public string SearchText => $"{Title}\n{string.Join('\n', HeadingPath)}\n{NearestHeading}\n{PlainText}";
}
