using CoachBot.Replies;

namespace CoachBot.Tests.Conversations.Probing;

/// <summary>What is hidden, undone, added, and not kept.</summary>
public class HiddenWordsTests
{
    private readonly ProbeTalk _talk = new();

    private Task TellAsync() => _talk.SayAllAsync(
        "start the probe", "Priya came home late from Wien and forgot Dragomir's birthday", "I asked Priya about the blue house", "she called me at +43 664 1234567", "mixed");

    [Fact]
    public async Task Each_redaction_is_shown_in_its_surroundings()
    {
        await TellAsync();
        var review = await _talk.SayAsync("see what is hidden");

        var lines = review.Reply.Parts.OfType<ReplyPart.Facts>().Single().Lines;
        lines.ShouldContain(line => line.Label == "[PERSON_1]" && line.Value.Contains("Priya") && line.Value.Contains("came home late"));
        lines.ShouldContain(line => line.Value.Contains("+43 664 1234567"));
    }

    [Fact]
    public async Task One_is_undone_and_another_added()
    {
        await TellAsync();
        await _talk.SayAllAsync("see what is hidden", "show Priya", "hide the blue house as a place");
        var lines = (await _talk.SayAsync("see what is hidden")).Reply.Parts.OfType<ReplyPart.Facts>().Single().Lines;

        lines.ShouldContain(line => line.Value.Contains("Priya") && line.Value.Contains("shown, because you said so"));
        lines.ShouldContain(line => line.Label.StartsWith("[LOCATION_", StringComparison.Ordinal) && line.Value.Contains("the blue house"));
    }

    [Fact]
    public async Task Words_that_are_not_there_are_said_so()
    {
        await TellAsync();

        (await _talk.SayAllAsync("see what is hidden", "hide Zanzibar")).ShouldContain("I do not find \"Zanzibar\"");
    }

    [Fact]
    public async Task Originals_that_are_not_kept_are_nowhere_from_then_on()
    {
        await TellAsync();
        await _talk.SayAllAsync("keep no originals", "Yes, keep only the redacted texts");
        var set = await _talk.SetAsync();
        set.Examples.Single().Situation.ShouldContain("[PERSON_1]");
        set.Examples.Single().Situation.ShouldNotContain("Priya");

        await _talk.SayAllAsync("tell one more", "Dimitrios Papadakis rang at midnight", "I told Dimitrios Papadakis to go", "he left", "worked");
        (await _talk.EverythingKeptAsync()).ShouldNotContain("Papadakis");
        (await _talk.SetAsync()).Examples.Length.ShouldBe(2);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Originals_that_are_not_kept_do_not_wait_either(bool askedFirst)
    {
        await TellAsync();
        if (askedFirst) await _talk.SayAllAsync("keep no originals", "Yes, keep only the redacted texts");
        await _talk.BringAsync("chat.txt", Quarrels.Chat);
        await _talk.SayAllAsync("Jonas");
        if (!askedFirst) await _talk.SayAllAsync("keep no originals", "Yes, keep only the redacted texts");

        var waiting = (await _talk.SetAsync()).Waiting;
        waiting.ShouldNotBeEmpty();
        waiting.ShouldAllBe(candidate => !candidate.Situation.Contains("Leo") && candidate.People.IsEmpty);
    }

    [Fact]
    public async Task Not_confirmed_the_originals_stay()
    {
        await TellAsync();
        await _talk.SayAllAsync("keep no originals", "No, keep the originals");

        (await _talk.SetAsync()).Examples.Single().Situation.ShouldContain("Priya");
    }

    [Fact]
    public async Task Neither_findings_nor_charts_hold_a_hidden_name()
    {
        await _talk.BringAsync("fights.csv", Quarrels.Csv());
        await _talk.SayAllAsync("yes");
        var found = PlainText.Render((await _talk.SayAsync("look for patterns now")).Reply);

        found.ShouldNotContain("Leo");
        found.ShouldNotContain("Zeynep");
    }
}
