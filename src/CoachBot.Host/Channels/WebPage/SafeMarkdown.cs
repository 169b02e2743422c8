using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CoachBot.Host.Channels.WebPage;

/// <summary>Markdown as HTML that is safe to put into the page: no HTML of the author's passes through, and links lead to the web only.</summary>
public static class SafeMarkdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    public static string ToHtml(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            // An image would be fetched from elsewhere; its description stands in for it.
            if (link.IsImage) link.ReplaceBy(new LiteralInline(link.Title ?? "image"));
            else if (!LeadsToTheWeb(link.Url)) link.Url = "";
        }

        foreach (var link in document.Descendants<AutolinkInline>().Where(link => !link.IsEmail && !LeadsToTheWeb(link.Url))) link.Url = "";
        return document.ToHtml(Pipeline);
    }

    private static bool LeadsToTheWeb(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https");
}
