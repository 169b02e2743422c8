using System.Diagnostics;
using System.Text;

namespace CoachBot.Tests.Understanding;

public class SituationReaderTests
{
    [Theory]
    [InlineData("I have 300 emails saved.", "300")]
    [InlineData("We've got a couple dozen good letters so far.", "24")]
    [InlineData("There are about two hundred transcripts in the folder.", "200")]
    [InlineData("Ninety-nine cake descriptions, all polished.", "99")]
    [InlineData("We have nothing written down at all.", "0")]
    [InlineData("I haven't kept any of them.", "0")]
    [InlineData("3k tickets, checked by our team lead.", "3000")]
    [InlineData("I've 175 that I am proud of.", "175")]
    [InlineData("We handle 40 tickets a day.", null)]
    [InlineData("I am 45 and have been a baker for 20 years.", null)]
    [InlineData("A team of 12 people in 3 offices.", null)]
    [InlineData("It costs $300 a month.", null)]
    [InlineData("If I had 300 examples, would that do?", null)]
    [InlineData("A friend has 500 examples and tuned his own.", null)]
    [InlineData("The handbook has 240 pages.", null)]
    [InlineData("I read that you need 500 examples.", null)]
    public void Counts_of_examples_are_told_from_other_numbers(string text, string? count) =>
        TestReader.Value(TestReader.Rules.Read(text), "example_count").ShouldBe(count);

    [Theory]
    [InlineData("We get 40 tickets a day.", "1200")]
    [InlineData("About 20 of these every working day.", "440")]
    [InlineData("3k tickets a month come in.", "3000")]
    [InlineData("I write ten of them a week.", "43")]
    [InlineData("I write one twice a week.", "9")]
    [InlineData("It costs 20 dollars a month.", null)]
    public void Rates_become_runs_a_month(string text, string? runs) =>
        TestReader.Value(TestReader.Rules.Read(text), "runs_per_month").ShouldBe(runs);

    [Theory]
    [InlineData("others_consent", "She doesn't know about it and would hate it.", "no")]
    [InlineData("others_consent", "We both agreed to try this.", "yes")]
    [InlineData("others_consent", "I haven't asked him yet.", "unknown")]
    [InlineData("others_consent", "It's all my own writing.", "not_needed")]
    [InlineData("sensitivity", "No personal data in there.", "none")]
    [InlineData("upload_ok", "It must stay in the building.", "no")]
    [InlineData("upload_ok", "The files are not allowed to leave our server.", "no")]
    [InlineData("recurrence", "It's a one-off, then never again.", "one_off")]
    [InlineData("prompting", "I've never tried ChatGPT for it.", "untried")]
    [InlineData("probe_result", "The pattern test on fifty came out unmistakably ours.", "specific")]
    [InlineData("probe_result", "I gave it fifty and what it said could be about anyone.", "generic")]
    [InlineData("probe_result", "We ran the probe and it said the data was too thin to tell.", "insufficient")]
    [InlineData("cost_per_call_usd", "It costs 3 cents per text.", "0.03..0.03")]
    public void Plain_statements_are_read(string fact, string text, string value) =>
        TestReader.Value(TestReader.Rules.Read(text), fact).ShouldBe(value);

    [Fact]
    public void A_text_of_any_length_is_read_in_bounded_time()
    {
        var text = string.Concat(Enumerable.Repeat("we have not sometimes 3 examples (probe) and she does not know ", 1_600));
        var clock = Stopwatch.StartNew();
        TestReader.Rules.Read(text);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n\t ")]
    [InlineData("\u0000\u0001\u0007")]
    [InlineData("🙂🙂👍🏽")]
    [InlineData("مرحبا كيف حالك")]
    [InlineData("....,,,;;;:::!!!???")]
    [InlineData("1.2.3.4,5,6,7'8'9 -- 99999999999999999999999999")]
    [InlineData("$ € £ % of of of in in")]
    public void Odd_input_gives_no_reading_and_no_fault(string text) => TestReader.Rules.Read(text).ShouldBeEmpty();

    [Fact]
    public void A_lone_surrogate_and_broken_combining_marks_do_no_harm()
    {
        var text = new StringBuilder("I have 40 letters").Append('\uD800').Append('\u0301').Append(" saved").ToString();
        TestReader.Value(TestReader.Rules.Read(text), "example_count").ShouldBe("40");
    }

    [Fact]
    public void The_same_text_gives_the_same_readings()
    {
        const string Text = "We run a bakery. 190 posts, all our own, some days the AI is lovely, some days not. Fifty went through the probe: only us.";
        TestReader.Rules.Read(Text).ShouldBe(TestReader.Rules.Read(Text));
    }
}
