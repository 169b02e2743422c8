using CoachBot.Language;

namespace CoachBot.Tests.Language;

public class SearchTokenizerTests
{
    [Theory]
    [InlineData("Fine-tuning isn't RAG!", "fine tuning isn't rag")]
    [InlineData("Café “don’t” 3.5% 'quoted'", "cafe don't 3 5 quoted")]
    [InlineData("שלום, ﬁne ①", "שלום fine 1")]
    [InlineData("a\ud83db\u0000c 🙂", "a b c")]
    [InlineData("", "")]
    public void Words_are_runs_of_letters_and_digits(string text, string words) =>
        string.Join(' ', SearchTokenizer.Words(text)).ShouldBe(words);

    [Fact]
    public void Search_terms_are_stemmed_and_leave_out_stop_words() =>
        SearchTokenizer.Terms("What does it cost to be tuning the models?").ShouldBe(["cost", "tune", "model"]);

    [Fact]
    public void An_endless_word_is_cut()
    {
        var words = SearchTokenizer.Words(new string('x', 100_000)).ToList();

        words.ShouldAllBe(word => word.Length <= 64);
        words.Sum(word => word.Length).ShouldBe(100_000);
    }

    [Fact]
    public void Flattened_text_is_one_line() => SearchTokenizer.Flatten(" a\r\n\tb \u00a0 c\n").ShouldBe("a b c");
}
