using System.Globalization;
using System.Text;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CoachBot.Knowledge;

/// <summary>Splits a document by its headings into passages of at most about 180 words, cut between paragraphs. Pure.</summary>
public static class MarkdownChunker
{
    /// <summary>Longer sections are split; the sentence encoder reads about 100 words of a passage, word search all of them.</summary>
    public const int WordLimit = 180;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    public static IReadOnlyList<Chunk> Split(GuidanceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var chunks = new List<Chunk>();
        var slugs = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var section in Sections(document))
        {
            var anchor = Unique(Slug(section.Path.Count > 0 ? section.Path[^1] : document.Title), slugs);
            var part = 1;
            foreach (var text in PassageSplitter.Split(section.Blocks, document.Body, WordLimit))
            {
                var passage = $"{document.Id}#{anchor}{(part > 1 ? $"~{part}" : "")}";
                chunks.Add(new Chunk(
                    passage, document.Id, document.Title, section.Path, text, Plain(text), document.Audience, document.Topics));
                part++;
            }
        }

        return chunks;
    }

    /// <summary>Markdown as plain text.</summary>
    public static string Plain(string markdown) => Markdown.ToPlainText(markdown, Pipeline).Trim();

    /// <summary>A heading as the second half of a passage's id: lower-case letters and digits joined by hyphens.</summary>
    public static string Slug(string heading)
    {
        ArgumentNullException.ThrowIfNull(heading);
        var slug = new StringBuilder(heading.Length);
        foreach (var letter in heading.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(letter))
                slug.Append(letter);
            else if ((char.IsWhiteSpace(letter) || letter is '-' or '/' or '_') && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        var trimmed = slug.ToString().TrimEnd('-');
        return trimmed.Length > 0 ? trimmed : "section";
    }

    private static string Unique(string slug, Dictionary<string, int> taken)
    {
        var count = taken[slug] = taken.GetValueOrDefault(slug) + 1;
        return count == 1 ? slug : string.Create(CultureInfo.InvariantCulture, $"{slug}-{count}");
    }

    private static IEnumerable<Section> Sections(GuidanceDocument document)
    {
        var headings = new List<(int Level, string Text)>();
        var section = new Section([], []);
        foreach (var block in Markdown.Parse(document.Body, Pipeline))
        {
            if (block is not HeadingBlock heading)
            {
                section.Blocks.Add(block);
                continue;
            }

            if (section.Blocks.Count > 0)
                yield return section;
            headings.RemoveAll(outer => outer.Level >= heading.Level);
            headings.Add((heading.Level, HeadingText(heading)));
            section = new Section([.. headings.Select(h => h.Text).Where(text => text != document.Title)], []);
        }

        if (section.Blocks.Count > 0)
            yield return section;
    }

    private static string HeadingText(HeadingBlock heading)
    {
        var text = new StringBuilder();
        foreach (var inline in heading.Inline?.Descendants() ?? [])
        {
            text.Append(inline switch
            {
                LiteralInline literal => literal.Content.ToString(),
                CodeInline code => code.Content,
                HtmlEntityInline entity => entity.Transcoded.ToString(),
                LineBreakInline => " ",
                _ => "",
            });
        }

        return text.ToString().Trim();
    }

    private sealed record Section(IReadOnlyList<string> Path, List<Block> Blocks);
}
