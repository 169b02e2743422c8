using CoachBot.Privacy.Detection;

namespace CoachBot.Tests.Privacy;

public sealed class CheckDigitsTests
{
    // Examples that card schemes publish for tests.
    [Theory]
    [InlineData("4111111111111111", true)]
    [InlineData("5500-0000-0000-0004", true)]
    [InlineData("3400 000000 00009", true)]
    [InlineData("4111111111111112", false)]
    [InlineData("0000", false)]
    public void A_card_number_has_a_check_digit(string number, bool holds) => CheckDigits.IsCard(number).ShouldBe(holds);

    // Examples from the registry of ISO 13616.
    [Theory]
    [InlineData("GB29 NWBK 6016 1331 9268 19", true)]
    [InlineData("DE89370400440532013000", true)]
    [InlineData("NO93 8601 1117 947", true)]
    [InlineData("mt84malt011000012345mtlcast001s", true)]
    [InlineData("GB29 NWBK 6016 1331 9268 18", false)]
    [InlineData("DE89", false)]
    public void An_account_number_has_check_digits(string number, bool holds) => CheckDigits.IsIban(number).ShouldBe(holds);
}
