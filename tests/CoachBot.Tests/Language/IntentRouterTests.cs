using CoachBot.Language;
using static CoachBot.Tests.Language.EncoderFixture;

namespace CoachBot.Tests.Language;

public class IntentRouterTests
{
    private static readonly Dictionary<string, string[]> Examples = new(StringComparer.Ordinal)
    {
        ["cost"] = ["what does it cost", "how much do i pay", "is it expensive", "price of a training run", "what would hosting cost me", "can i afford it"],
        ["privacy"] = ["is my data safe", "who can read our messages", "do i need consent", "will you share my chats", "where is my data stored", "can i delete my data"],
        ["start_over"] = ["start over", "let us begin again", "restart please", "forget what i said and start again", "reset the interview", "from the beginning"],
        ["help"] = ["help", "what can you do", "what can i ask you", "show me the commands", "i need help with this", "how do i use you"],
        ["thanks"] = ["thank you", "thanks a lot", "great, thanks", "that was helpful", "cheers", "much appreciated"],
        ["why"] = ["why do you ask", "what do you need that for", "why is that important", "what is the point of this question", "why do you want to know", "what does that matter"],
        ["yes"] = ["yes", "sure", "of course", "i agree", "yes please", "that is right"],
    };

    private static readonly IntentRouter Router = Train();

    [Theory]
    [InlineData("how much money would that be?", "cost")]
    [InlineData("is my data really safe with you", "privacy")]
    [InlineData("plase restart", "start_over")]
    [InlineData("THANKS SO MUCH!!", "thanks")]
    [InlineData("why are you asking me this", "why")]
    public void New_wording_and_slips_lead_to_the_intent(string text, string intent) => Router.Route(text).Intent.ShouldBe(intent);

    [Fact]
    public void What_belongs_to_no_intent_scores_lower_than_what_does()
    {
        string[] inside = ["how expensive is hosting", "who can see my messages", "begin again please", "thank you so much", "why do you need to know that"];
        string[] outside = ["the capital of mongolia is ulaanbaatar", "my cat has fleas", "book a flight to oslo", "banana bread recipe with walnuts", "xqzt wvvk"];

        var lowest = Router.Route(inside).Min(routed => routed.Score);

        Router.Route(outside).ShouldAllBe(routed => routed.Score < lowest);
    }

    [Theory]
    [InlineData("")]
    [InlineData("🙂🙂")]
    [InlineData("שלום")]
    [InlineData("\u0000\u0001")]
    [InlineData("\ud83d")]
    public void A_text_without_words_that_it_knows_is_routed_with_a_low_score(string text)
    {
        var routed = Router.Route(text);

        routed.Score.ShouldBeInRange(0, 0.5);
        routed.Ranked.Sum(intent => intent.Probability).ShouldBe(1, 1e-4);
    }

    [Fact]
    public void A_hundred_thousand_characters_are_routed_too() =>
        Router.Route(string.Concat(Enumerable.Repeat("what does it cost ", 6000))).Intent.ShouldBe("cost");

    [Fact]
    public void Every_intent_is_ranked_and_the_first_is_the_answer()
    {
        var routed = Router.Route("what would it cost");

        routed.Ranked.Count.ShouldBe(Examples.Count);
        routed.Ranked[0].Intent.ShouldBe(routed.Intent);
        routed.Ranked.Select(intent => intent.Probability).ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public void Training_twice_gives_the_same_scores_to_the_last_bit()
    {
        string[] texts = ["how much", "delete everything", "what a day", "sure thing"];

        Train().Route(texts).Select(routed => (routed.Intent, routed.Score)).ShouldBe(Router.Route(texts).Select(routed => (routed.Intent, routed.Score)));
    }

    [Fact]
    public void Texts_may_be_routed_from_many_threads()
    {
        var expected = Router.Route("can i delete my data").Score;

        Parallel.For(0, 50, _ => Router.Route("can i delete my data").Score.ShouldBe(expected));
    }

    [Fact]
    public void Labelled_outsiders_lower_the_score_of_their_like()
    {
        string[] outsiders = ["my cat has fleas", "the dog needs a walk", "our parrot can talk", "i feed the hamster", "a goldfish in a bowl", "cats and dogs"];
        var taught = IntentRouter.Train(Rows().Concat(outsiders.Select(text => (text, IntentRouter.OutOfScope[0]))), Encoder);

        taught.Route("the cat and the dog").Score.ShouldBeLessThan(0.2);
    }

    [Fact]
    public void Fewer_than_two_intents_are_refused()
    {
        Should.Throw<ArgumentException>(() => IntentRouter.Train([], Encoder));
        Should.Throw<ArgumentException>(() => IntentRouter.Train([("a", "x"), ("b", "x")], Encoder));
    }

    private static IntentRouter Train() => IntentRouter.Train(Rows(), Encoder);

    private static IEnumerable<(string Text, string Intent)> Rows() =>
        Examples.SelectMany(pair => pair.Value.Select(text => (text, pair.Key)));
}
