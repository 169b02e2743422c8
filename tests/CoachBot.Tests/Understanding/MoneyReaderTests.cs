using CoachBot.Understanding;

namespace CoachBot.Tests.Understanding;

public class MoneyReaderTests
{
    [Theory]
    [InlineData("$0.02 a call", 0.02, 0.02)]
    [InlineData("2 cents each", 0.02, 0.02)]
    [InlineData("half a cent", 0.005, 0.005)]
    [InlineData("a tenth of a cent", 0.001, 0.001)]
    [InlineData("1.2 cents", 0.012, 0.012)]
    [InlineData("$1,500", 1500, 1500)]
    [InlineData("1.500 €", 1500, 1500)]
    [InlineData("two thousand dollars", 2000, 2000)]
    [InlineData("40 bucks", 40, 40)]
    [InlineData("between 2 and 3 thousand dollars", 2000, 3000)]
    public void Amounts_are_read_in_the_main_unit(string text, double low, double high)
    {
        var money = MoneyReader.Read(Words(text)).ShouldHaveSingleItem();
        money.Low.ShouldBe(low, 1e-9);
        money.High.ShouldBe(high, 1e-9);
    }

    [Theory]
    [InlineData("300 emails")]
    [InlineData("20 percent")]
    [InlineData("no money")]
    public void Other_numbers_are_no_money(string text) => MoneyReader.Read(Words(text)).ShouldBeEmpty();

    [Fact]
    public void A_bare_number_counts_beside_named_money_when_it_was_spent()
    {
        const string Text = "Hosting costs $90 monthly and the build 1,500.";
        TestReader.Value(TestReader.Rules.Read(Text), "upfront_usd").ShouldBe("1500..1500");
        TestReader.Value(TestReader.Rules.Read(Text), "hosting_usd_per_month").ShouldBe("90..90");
    }

    private static string[] Words(string text) => [.. Tokenizer.Read(text).Select(token => token.Text)];
}
