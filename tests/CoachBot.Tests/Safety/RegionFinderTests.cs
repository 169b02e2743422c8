using CoachBot.Safety;

namespace CoachBot.Tests.Safety;

public class RegionFinderTests
{
    private static readonly RegionFinder Regions = RegionFinder.Load(SafetyFiles.Folder);

    [Theory]
    [InlineData("I'm in Leeds", "GB")]
    [InlineData("i live in germany with my husband", "DE")]
    [InlineData("I'm calling from São Paulo", "BR")]
    [InlineData("is there a hotline in India?", "IN")]
    [InlineData("Australia", "AU")]
    [InlineData("in Ireland please", "IE")]
    [InlineData("I am Norwegian", "NO")]
    public void A_country_is_known_where_the_person_says_it(string text, string code) => Regions.Find(text).ShouldBe(code);

    [Theory]
    [InlineData("my client is in Germany")]
    [InlineData("write it in US English")]
    [InlineData("he said it in us all")]
    [InlineData("I live in France and I live in Spain")]
    [InlineData("I translate from German")]
    [InlineData("")]
    public void It_is_never_guessed(string text) => Regions.Find(text).ShouldBeNull();

    [Theory]
    [InlineData("de-DE", "DE")]
    [InlineData("en_gb", "GB")]
    [InlineData("en", null)]
    [InlineData("en-XX", null)]
    [InlineData(null, null)]
    public void A_locale_names_its_country(string? locale, string? code) => Regions.OfLocale(locale).ShouldBe(code);
}
