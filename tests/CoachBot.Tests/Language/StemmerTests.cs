using CoachBot.Language;

namespace CoachBot.Tests.Language;

public class StemmerTests
{
    /// <summary>Every fiftieth word of Snowball's own test vocabulary, and the awkward ones.</summary>
    [Fact]
    public void It_agrees_with_the_published_word_list()
    {
        var pairs = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Data", "stemmer-reference.tsv"));

        pairs.Length.ShouldBeGreaterThan(850);
        foreach (var pair in pairs.Select(line => line.Split('\t')))
            Stemmer.Stem(pair[0]).ShouldBe(pair[1], pair[0]);
    }

    [Theory]
    [InlineData("tuning", "tune")]
    [InlineData("tuned", "tune")]
    [InlineData("models", "model")]
    [InlineData("partner's", "partner")]
    [InlineData("partners’", "partner")]
    [InlineData("arguing", "argu")]
    [InlineData("argued", "argu")]
    [InlineData("privacy", "privaci")]
    [InlineData("private", "privat")]
    public void Words_of_a_family_share_a_stem(string word, string stem) => Stemmer.Stem(word).ShouldBe(stem);

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("'''")]
    [InlineData("yyy")]
    [InlineData("42")]
    [InlineData("日本語")]
    [InlineData("\ud83d")]
    public void What_is_no_english_word_does_no_harm(string word) => Stemmer.Stem(word).Length.ShouldBeLessThanOrEqualTo(word.Length);
}
