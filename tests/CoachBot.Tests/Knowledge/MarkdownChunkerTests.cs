using CoachBot.Knowledge;

namespace CoachBot.Tests.Knowledge;

public class MarkdownChunkerTests
{
    [Fact]
    public void Each_section_keeps_its_heading_path_and_an_id()
    {
        var chunks = Split("# Doc\nIntro.\n\n## What it costs?\nTen.\n\n### Hosting & more\nTwenty.\n\n## When\nNow.");

        chunks.Select(chunk => (chunk.Passage, chunk.Section)).ShouldBe(
        [
            ("doc#doc", "Doc"), ("doc#what-it-costs", "What it costs?"),
            ("doc#hosting-more", "What it costs? › Hosting & more"), ("doc#when", "When"),
        ]);
    }

    [Fact]
    public void Headings_of_the_same_words_get_ids_of_their_own() =>
        Split("## Cost\na\n\n## Cost\nb\n\n## 🙂\nc").Select(chunk => chunk.Passage).ShouldBe(["doc#cost", "doc#cost-2", "doc#section"]);

    [Fact]
    public void A_hash_inside_a_code_block_is_no_heading()
    {
        var chunk = Split("## Code\n```sh\n# a comment\nrun\n```\n").ShouldHaveSingleItem();

        chunk.PlainText.ShouldContain("# a comment");
    }

    [Fact]
    public void Plain_text_has_no_markup()
    {
        var chunk = Split("## T\nUse **bold** and [a link](https://example.org) and `code` &amp; more.\n\n- one\n- two").ShouldHaveSingleItem();

        chunk.PlainText.ShouldContain("Use bold and a link and code & more.");
        chunk.PlainText.ShouldNotContain("https");
        chunk.PlainText.ShouldContain("two");
    }

    [Fact]
    public void A_table_keeps_its_cells_apart()
    {
        var chunk = Split("## T\n| name | price |\n|---|---|\n| small | 3 |\n").ShouldHaveSingleItem();

        chunk.PlainText.ShouldNotContain("nameprice");
        chunk.PlainText.ShouldNotContain("small3");
    }

    [Fact]
    public void A_long_section_is_cut_between_paragraphs_and_loses_nothing()
    {
        var paragraphs = Enumerable.Range(1, 9).Select(i => $"P{i} " + string.Join(' ', Enumerable.Repeat("word", 60)) + ".").ToList();

        var chunks = Split("## Long\n" + string.Join("\n\n", paragraphs));

        chunks.Count.ShouldBeGreaterThan(3);
        chunks[1].Passage.ShouldBe("doc#long~2");
        chunks.ShouldAllBe(chunk => Words(chunk.PlainText) <= MarkdownChunker.WordLimit);
        string.Join("\n\n", chunks.Select(chunk => chunk.Text)).ShouldBe(string.Join("\n\n", paragraphs));
    }

    [Fact]
    public void A_paragraph_or_list_that_is_too_long_by_itself_is_cut_between_sentences_or_items()
    {
        var sentences = string.Join(' ', Enumerable.Range(1, 50).Select(i => $"Sentence {i} says a few words about e.g. money."));
        var items = string.Join('\n', Enumerable.Range(1, 80).Select(i => $"- item {i} is about something"));

        foreach (var chunks in new[] { Split("## A\n" + sentences), Split("## B\n" + items) })
        {
            chunks.Count.ShouldBeGreaterThan(1);
            chunks.ShouldAllBe(chunk => Words(chunk.PlainText) <= MarkdownChunker.WordLimit);
        }
    }

    [Theory]
    [InlineData("## Only a heading")]
    [InlineData("[ref]: https://example.org")]
    public void Nothing_to_read_is_no_passage(string body) => Split(body).ShouldBeEmpty();

    private static IReadOnlyList<Chunk> Split(string body) =>
        MarkdownChunker.Split(new GuidanceDocument("doc", "Doc", [], [], [], new DateOnly(2026, 1, 1), body));

    private static int Words(string text) => text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).Length;
}
