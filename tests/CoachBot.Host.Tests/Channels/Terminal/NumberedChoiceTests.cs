using CoachBot.Host.Channels.Terminal;
using CoachBot.Replies;

namespace CoachBot.Host.Tests.Channels.Terminal;

public class NumberedChoiceTests
{
    private static readonly ReplyPart.Choices Offers = new([new Choice("Check", "Does it fit?"), new Choice("Ask", "What is it?")]);

    [Theory]
    [InlineData("2", "What is it?")]
    [InlineData(" 1 ", "Does it fit?")]
    [InlineData("0", "0")]
    [InlineData("3", "3")]
    [InlineData("-1", "-1")]
    [InlineData("1.0", "1.0")]
    [InlineData("99999999999", "99999999999")]
    [InlineData("one", "one")]
    [InlineData("", "")]
    public void A_number_is_the_offer_before_which_it_stands(string typed, string sent) =>
        NumberedChoice.Resolve(new Reply([Offers], null, Slot: null, null), typed).ShouldBe(sent);

    [Fact]
    public void An_open_question_reads_its_numbers_itself() =>
        NumberedChoice.Resolve(new Reply([Offers], "fit_check", "example_count", null), "2").ShouldBe("2");

    [Fact]
    public void Without_offers_a_number_is_a_number()
    {
        NumberedChoice.Resolve(last: null, "2").ShouldBe("2");
        NumberedChoice.Resolve(new Reply([new ReplyPart.Text("Hi")], null, null, null), "2").ShouldBe("2");
    }
}
