namespace CoachBot.Tests.Understanding;

/// <summary>Indirect wording that no phrase rule knows: read by likeness in meaning.</summary>
public class ExemplarTests
{
    [Theory]
    [InlineData("recurrence", "The cousin's wedding is in May and afterwards nobody will need such a text again.", "one_off")]
    [InlineData("probe_result", "Our little trial with fifty of them listed quirks that no other studio has.", "specific")]
    [InlineData("probe_result", "We ran the test and what it said is true of every family.", "generic")]
    [InlineData("others_consent", "My customers have all signed a paper that allows it.", "yes")]
    [InlineData("upload_ok", "Nothing of it may ever leave our own machines.", "no")]
    public void Indirect_wording_is_read(string fact, string text, string value) =>
        TestReader.Value(TestReader.WithEncoder.Read(text), fact).ShouldBe(value);

    [Theory]
    [InlineData("Hello there, nice to meet you and thanks for your time.")]
    [InlineData("The weather was lovely yesterday and we went for a swim.")]
    public void Small_talk_tells_nothing_that_decides(string text)
    {
        var read = TestReader.WithEncoder.Read(text);
        TestReader.Value(read, "others_consent").ShouldNotBe("no");
        TestReader.Value(read, "recurrence").ShouldNotBe("one_off");
        TestReader.Value(read, "base_model_ability").ShouldBeNull();
        TestReader.Value(read, "prompting_result").ShouldBeNull();
    }

    [Fact]
    public void The_same_text_gives_the_same_readings_with_the_encoder()
    {
        const string Text = "We run a hotel, the guests ticked a box, 520 mails checked by me, and on some days the bot is fine.";
        TestReader.WithEncoder.Read(Text).ShouldBe(TestReader.WithEncoder.Read(Text));
    }
}
