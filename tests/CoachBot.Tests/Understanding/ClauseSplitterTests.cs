using CoachBot.Understanding;

namespace CoachBot.Tests.Understanding;

public class ClauseSplitterTests
{
    [Fact]
    public void Contrast_words_begin_a_new_clause() => ClauseSplitter.Split("She agreed, but he did not.").Count.ShouldBe(2);

    [Theory]
    [InlineData("If I had 300 examples it would work.", ClauseMood.Hypothetical)]
    [InlineData("A friend of mine tried it.", ClauseMood.ThirdParty)]
    [InlineData("We are going to collect fifty.", ClauseMood.Planned)]
    [InlineData("Do I need 500 examples?", ClauseMood.Question)]
    public void Moods_that_state_nothing_are_told(string text, ClauseMood mood) => ClauseSplitter.Split(text)[0].Is(mood).ShouldBeTrue();

    [Theory]
    [InlineData("We have 300 emails.")]
    [InlineData("If it matters, we have 300 emails.")]
    [InlineData("He was fine with it, you know?")]
    public void Plain_statements_are_plain(string text) => ClauseSplitter.Split(text)[0].States.ShouldBeTrue();

    [Fact]
    public void Contractions_are_written_out_and_keep_their_place()
    {
        var tokens = Tokenizer.Read("I haven’t");
        tokens.Select(token => token.Text).ShouldBe(["i", "have", "not"]);
        tokens[2].Start.ShouldBe(2);
    }
}
