using CoachBot.Language;

namespace CoachBot.Tests.Language;

public class QueryRepairTests
{
    private static readonly QueryRepair Repair = new(new Bm25([["fine", "tune", "model"], ["model", "privaci", "exampl"], ["model", "mode"]]).Statistics);

    [Theory]
    [InlineData("finetuning", "fine tune")]
    [InlineData("my modle", "model")]
    [InlineData("exampels of modells", "exampl model")]
    [InlineData("privvacy", "privaci")]
    public void A_word_that_would_find_nothing_is_read_as_its_neighbour(string query, string terms) =>
        string.Join(' ', Repair.Terms(query)).ShouldBe(terms);

    [Theory]
    [InlineData("model", "model")]
    [InlineData("mongolia", "mongolia")]
    [InlineData("mdel", "mdel")]
    [InlineData("gpt-4o model3", "gpt 4o model3")]
    [InlineData("the of", "")]
    [InlineData("", "")]
    public void Known_short_foreign_and_numbered_words_stay(string query, string terms) =>
        string.Join(' ', Repair.Terms(query)).ShouldBe(terms);
}
