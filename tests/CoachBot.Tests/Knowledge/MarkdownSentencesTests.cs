using CoachBot.Knowledge;

namespace CoachBot.Tests.Knowledge;

public sealed class MarkdownSentencesTests
{
    [Fact]
    public void Sentences_stand_in_the_text_as_they_are_found()
    {
        const string text = "GPT-4.1 costs 3.00 dollars. Is it worth it? \"Yes.\" Wait\nfor the bill.\n\n- First item. It has two.\n2. Second\n\n| a | b |\n\n```json\n{\"a\": \"B. C\"}\n```\nAfter.";

        var sentences = MarkdownSentences.Split(text).Select(span => span.In(text)).ToList();

        sentences.ShouldBe(
            ["GPT-4.1 costs 3.00 dollars.", "Is it worth it?", "\"Yes.\"", "Wait\nfor the bill.", "First item.", "It has two.", "Second", "After."]);
        MarkdownSentences.CodeBlocks(text).ShouldBe(["```json\n{\"a\": \"B. C\"}\n```"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("| only | a table |")]
    public void A_text_without_sentences_has_none(string text) => MarkdownSentences.Split(text).ShouldBeEmpty();
}
