using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace CoachBot.Knowledge;

/// <summary>A sentence's place in a Markdown text, in UTF-16 units.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SentenceSpan(int Start, int Length)
{
    public int End => Start + Length;

    /// <summary>The sentence, exactly as it stands in the text.</summary>
    public string In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Substring(Start, Length);
    }
}

/// <summary>Finds the sentences of paragraphs and list items; code blocks, tables and headings have none. Pure.</summary>
public static partial class MarkdownSentences
{
    /// <summary>Every sentence in order. None overlaps another, and none has white space at its ends.</summary>
    public static IReadOnlyList<SentenceSpan> Split(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        var sentences = new List<SentenceSpan>();
        foreach (var (start, end) in Paragraphs(markdown))
        {
            var from = start;
            foreach (var gap in SentenceGaps().EnumerateMatches(markdown.AsSpan(start, end - start)))
            {
                Add(sentences, markdown, from, start + gap.Index);
                from = start + gap.Index + gap.Length;
            }

            Add(sentences, markdown, from, end);
        }

        return sentences;
    }

    /// <summary>The fenced code blocks with their fences, in order.</summary>
    public static IReadOnlyList<string> CodeBlocks(string markdown) => [.. Fences().Matches(markdown).Select(match => match.Value.Trim('\n'))];

    private static void Add(List<SentenceSpan> sentences, string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        if (end > start)
            sentences.Add(new SentenceSpan(start, end - start));
    }

    /// <summary>Runs of lines that belong together, each list item by itself and without its mark.</summary>
    private static IEnumerable<(int Start, int End)> Paragraphs(string text)
    {
        var code = Fences().Matches(text).Select(match => (match.Index, End: match.Index + match.Length)).ToList();
        var open = -1;
        var at = 0;
        foreach (var line in text.Split('\n'))
        {
            var here = at;
            var mark = ListMark().Match(line);
            var breaks = line.AsSpan().Trim().Length == 0 || line[0] is '|' or '#' || code.Exists(block => here >= block.Index && here < block.End);
            if (open >= 0 && (breaks || mark.Success))
            {
                yield return (open, here);
                open = -1;
            }

            if (!breaks && open < 0)
                open = here + mark.Length;
            at += line.Length + 1;
        }

        if (open >= 0)
            yield return (open, text.Length);
    }

    [GeneratedRegex(@"(?<=[.!?][""')\]”’]?)\s+(?=[\p{Lu}\p{N}""'“‘(`*])", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceGaps();

    [GeneratedRegex(@"^\s*(?:[-*+]|\d+[.)]|>)\s+", RegexOptions.CultureInvariant)]
    private static partial Regex ListMark();

    [GeneratedRegex(@"^```[^\n]*\n.*?^```[^\S\n]*$\n?", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Fences();
}
