using CoachBot.Knowledge.Questions;

namespace CoachBot.Tests.Knowledge.Questions;

public sealed class VocabularyTests
{
    private static readonly Vocabulary Words = new(["fine-tuning examples cost money", "examples of anonymising chats", "training examples"]);

    [Theory]
    [InlineData("exmaples", "examples")]
    [InlineData("trainng", "training")]
    [InlineData("anonimizing", "anonymising")]
    public void A_slip_is_mended(string word, string meant) => Words.Correct(word).ShouldBe(meant);

    [Theory]
    [InlineData("example")]
    [InlineData("mony")]
    [InlineData("guitar")]
    [InlineData("exam9les")]
    [InlineData("")]
    public void Known_short_and_other_words_stay(string word) => Words.Correct(word).ShouldBeNull();

    [Fact]
    public void The_rarer_a_word_the_more_it_weighs_and_an_unknown_one_most()
    {
        Words.Weight("exampl").ShouldBeLessThan(Words.Weight("train"));
        Words.Weight("train").ShouldBeLessThan(Words.Weight("guitar"));
        Words.Foreignness("guitar").ShouldBe(1);
        Words.Foreignness("8gb").ShouldBe(0);
    }

    [Theory]
    [InlineData("what does gpt-9 cost", true)]
    [InlineData("price of Claude 7?", true)]
    [InlineData("what does GPT-4.1 cost", false)]
    [InlineData("is gpt-9 tunable", false)]
    [InlineData("cost of llama 70b", false)]
    public void The_price_of_a_model_beyond_the_known_ones_is_unknown(string question, bool unknown) =>
        new ModelVersions(["GPT-4.1 and Claude 3 Haiku", "Llama 3.1-8B"]).AsksPriceOfUnknown(question).ShouldBe(unknown);

    [Fact]
    public void A_phrase_stands_together_and_is_compared_by_stems()
    {
        var phrases = new PhraseSet(["training file", "adapters"]);

        phrases.In(PhraseSet.Stems("Check my TRAINING files")).ShouldBeTrue();
        phrases.In(PhraseSet.Stems("file the training")).ShouldBeFalse();
        phrases.Positions(PhraseSet.Stems("an adapter for training files")).ShouldBe([1, 3, 4], ignoreOrder: true);
    }
}
