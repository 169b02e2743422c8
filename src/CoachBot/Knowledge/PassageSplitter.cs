using System.Text.RegularExpressions;
using Markdig.Syntax;

namespace CoachBot.Knowledge;

/// <summary>Joins a section's blocks into passages below a word limit; a block that is longer by itself is cut between its items or sentences.</summary>
internal static partial class PassageSplitter
{
    internal static IEnumerable<string> Split(IEnumerable<Block> blocks, string source, int wordLimit)
    {
        var passage = new List<string>();
        var words = 0;
        foreach (var (text, joint) in blocks.SelectMany(block => Pieces(block, source, wordLimit)))
        {
            var count = Words(text);
            if (words > 0 && words + count > wordLimit)
            {
                yield return string.Concat(passage);
                passage.Clear();
                words = 0;
            }

            passage.Add(passage.Count > 0 ? joint + text : text);
            words += count;
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
        foreach (var part in parts)
        {
            yield return (part, joint);
            joint = block is ListBlock ? "\n" : " ";
        }
    }

    private static string Source(Block block, string source) =>
        block is LinkReferenceDefinitionGroup || block.Span.Length <= 0 ? "" : source.Substring(block.Span.Start, block.Span.Length).Trim('\n');

    private static int Words(string text) => text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).Length;

    [GeneratedRegex(@"(?<=[.!?][""')\]”’]?)\s+(?=[\p{Lu}\p{N}""'“‘(])", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnds();
}
