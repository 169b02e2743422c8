using System.Text.RegularExpressions;
using Markdig.Syntax;

namespace CoachBot.Knowledge;

/// <summary>Joins a section's blocks into passages below a word limit; a block that is longer by itself is cut between its items or sentences.</summary>
internal static partial class PassageSplitter
{
    /// <summary>What no people's paragraph reaches: a table, a listing or data in one line is cut here, so that no passage is a whole file.</summary>
    private const int CharacterLimit = 8000;

    internal static IEnumerable<string> Split(IEnumerable<Block> blocks, string source, int wordLimit)
    {
        var passage = new List<string>();
        var words = 0;
        var characters = 0;
        foreach (var (text, joint) in blocks.SelectMany(block => Pieces(block, source, wordLimit)))
        {
            var count = Words(text);
            if (passage.Count > 0 && (words + count > wordLimit || characters + text.Length > CharacterLimit))
            {
                yield return string.Concat(passage);
                passage.Clear();
                words = characters = 0;
            }

            passage.Add(passage.Count > 0 ? joint + text : text);
            words += count;
            characters += text.Length;
        }

        if (passage.Exists(text => !string.IsNullOrWhiteSpace(text)))
            yield return string.Concat(passage);
    }

    /// <summary>Pieces with what joins each to the one before it.</summary>
    private static IEnumerable<(string Text, string Joint)> Pieces(Block block, string source, int wordLimit)
    {
        var text = Source(block, source);
        if (text.Length == 0)
            yield break;
        var parts = Words(text) <= wordLimit ? [text] : block switch
        {
            ListBlock list => list.Select(item => Source(item, source)),
            ParagraphBlock => SentenceEnds().Split(text),
            _ => [text],
        };
        var joint = "\n\n";
        foreach (var part in parts.SelectMany(Cut))
        {
            yield return (part, joint);
            joint = block is ListBlock ? "\n" : " ";
        }
    }

    /// <summary>Cuts at the last white space before the limit, and through a word where there is none.</summary>
    private static IEnumerable<string> Cut(string text)
    {
        while (text.Length > CharacterLimit)
        {
            var space = text.AsSpan(0, CharacterLimit).LastIndexOfAny(' ', '\n');
            var end = space > 0 ? space : char.IsHighSurrogate(text[CharacterLimit - 1]) ? CharacterLimit - 1 : CharacterLimit;
            yield return text[..end];
            text = text[(space > 0 ? end + 1 : end)..];
        }

        yield return text;
    }

    private static string Source(Block block, string source) =>
        block is LinkReferenceDefinitionGroup || block.Span.Length <= 0 ? "" : source.Substring(block.Span.Start, block.Span.Length).Trim('\n');

    private static int Words(string text) => text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).Length;

    [GeneratedRegex(@"(?<=[.!?][""')\]”’]?)\s+(?=[\p{Lu}\p{N}""'“‘(])", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnds();
}
