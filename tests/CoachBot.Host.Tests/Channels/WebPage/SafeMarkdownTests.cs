using CoachBot.Host.Channels.WebPage;

namespace CoachBot.Host.Tests.Channels.WebPage;

public class SafeMarkdownTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;")]
    [InlineData("<img src=x onerror=alert(1)>", "&lt;img")]
    [InlineData("[click](javascript:alert(1))", "<a href=\"\">click</a>")]
    [InlineData("[click](data:text/html,x)", "<a href=\"\">click</a>")]
    [InlineData("[click]( JaVaScRiPt:alert(1))", "<a href=\"\">click</a>")]
    [InlineData("<javascript:alert(1)>", "href=\"\"")]
    [InlineData("[docs](https://example.com/a)", "<a href=\"https://example.com/a\">docs</a>")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |", "<table>")]
    public void Only_text_structure_and_web_links_pass(string markdown, string expected) =>
        SafeMarkdown.ToHtml(markdown).ShouldContain(expected);

    [Fact]
    public void Images_are_not_fetched() => SafeMarkdown.ToHtml("![a cat](https://example.com/cat.png \"a cat\")").ShouldNotContain("<img");
}
