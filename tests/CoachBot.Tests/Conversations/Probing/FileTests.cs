using CoachBot.Coaching;
using CoachBot.Probes;
using CoachBot.Replies;

namespace CoachBot.Tests.Conversations.Probing;

/// <summary>Bringing a file, from the offer to what the fit check says of it.</summary>
public class FileTests
{
    private readonly ProbeTalk _talk = new();

    [Fact]
    public async Task A_table_is_taken_in_after_its_columns_are_confirmed()
    {
        var asked = await _talk.BringAsync("fights.csv", Quarrels.Csv());
        asked.ShouldContain("50 rows");
        (await _talk.SetAsync()).Examples.ShouldBeEmpty();
        await _talk.SayAllAsync("yes");

        var set = await _talk.SetAsync();
        set.Examples.Length.ShouldBe(50);
        set.Balance.Unknown.ShouldBe(0);
        set.Offer.ShouldBeNull();
    }

    [Fact]
    public async Task A_wrong_column_is_corrected_in_words()
    {
        await _talk.BringAsync("fights.csv", "who,story,words,end\nAmara,the bus was late,I said sorry,bad\nAmara,it rained,I brought an umbrella,good\n");
        await _talk.SayAllAsync("story: what happened\nwords: what I did\nend: how it ended");

        var set = await _talk.SetAsync();
        set.Examples.Select(example => (example.Situation, example.Action, example.Outcome)).ShouldBe(
            [("the bus was late", "I said sorry", Outcome.Failed), ("it rained", "I brought an umbrella", Outcome.Worked)]);
    }

    [Fact]
    public async Task The_same_file_again_adds_nothing()
    {
        await _talk.BringAsync("fights.csv", Quarrels.Csv());
        await _talk.SayAllAsync("yes");
        await _talk.BringAsync("fights (1).csv", Quarrels.Csv());
        (await _talk.SayAllAsync("yes")).ShouldContain("50 were there already");

        (await _talk.SetAsync()).Examples.Length.ShouldBe(50);
    }

    [Fact]
    public async Task Findings_go_into_the_fit_check_which_is_told_again()
    {
        await _talk.SayAllAsync("I'm a partner, my husband and I keep having the same fights every week, I'd like an AI that knows our patterns. prompting was hit and miss", "just tell me");
        var before = (await _talk.StateAsync()).Decision.ShouldNotBeNull();
        await _talk.BringAsync("fights.csv", Quarrels.Csv());
        await _talk.SayAllAsync("yes");
        var told = await _talk.SayAsync("look for patterns now");

        var state = await _talk.StateAsync();
        state.Probe!.Last!.Result.ShouldBe(ProbeResult.Specific);
        state.Facts["probe_result"].ShouldBe(new FactValue.Choice("specific"));
        state.Facts["example_count"].ShouldBe(new FactValue.Count(50));
        state.Decision.ShouldNotBe(before);
        var text = PlainText.Render(told.Reply);
        text.ShouldContain("specific");
        text.ShouldContain("necessary for fine-tuning and not sufficient");
        told.Reply.Parts.OfType<ReplyPart.Chart>().ShouldNotBeEmpty();
        told.Reply.Parts.OfType<ReplyPart.Facts>().ShouldContain(part => part.Decision != null);
    }

    [Fact]
    public async Task Too_few_examples_judge_nothing_and_say_so()
    {
        await _talk.SayAllAsync("start the probe", "the bus was late", "I called", "they waited", "worked");

        (await _talk.SayAllAsync("run the probe")).ShouldContain("at least 30 are needed");
        (await _talk.StateAsync()).Facts["probe_result"].ShouldBe(new FactValue.Choice("insufficient"));
    }

    [Fact]
    public async Task A_chat_becomes_candidates_that_count_only_when_looked_at()
    {
        (await _talk.BringAsync("WhatsApp Chat with Amara.txt", Quarrels.Chat)).ShouldContain("Who of these are you?");
        var shown = await _talk.SayAllAsync("jonas");
        shown.ShouldContain("I feel bad about it");
        (await _talk.SetAsync()).Examples.ShouldBeEmpty();
        await _talk.SayAllAsync("1 worked, 2 failed, 3 leave out");

        var set = await _talk.SetAsync();
        set.Examples.Select(example => example.Outcome).ShouldBe([Outcome.Worked, Outcome.Failed]);
        set.Examples[1].Action.ShouldContain("you never answer");
        set.Examples[1].Response.ShouldContain("that hurts");
    }

    [Fact]
    public async Task Skipping_leaves_out_the_candidates_that_are_shown()
    {
        await _talk.BringAsync("chat.txt", Quarrels.Chat);
        await _talk.SayAllAsync("Jonas");
        var before = (await _talk.SetAsync()).Waiting.Length;
        await _talk.SayAllAsync("skip");

        var set = await _talk.SetAsync();
        set.Waiting.Length.ShouldBe(Math.Max(0, before - 3));
        set.Examples.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_candidate_is_edited_before_it_is_taken()
    {
        await _talk.BringAsync("chat.txt", Quarrels.Chat);
        await _talk.SayAllAsync("Jonas", "2 what happened: I booked flights without asking", "2 failed");

        var example = (await _talk.SetAsync()).Examples.ShouldHaveSingleItem();
        example.Situation.ShouldBe("I booked flights without asking");
    }

    [Fact]
    public async Task Rows_without_an_ending_wait_to_be_labelled_beside_those_with_one()
    {
        await _talk.BringAsync("work.csv", "brief,deliverable,result\nlogo for a bakery,three drafts,accepted\nflyer for the gym,two pages,\nmenu for Nonna,one page,rejected\n");
        await _talk.SayAllAsync("yes", "worked");

        (await _talk.SetAsync()).Examples.Select(example => example.Outcome).ShouldBe([Outcome.Worked, Outcome.Failed, Outcome.Worked]);
    }

    [Fact]
    public async Task Works_without_endings_can_be_labelled_later()
    {
        await _talk.BringAsync("mails.csv", "brief,deliverable\nlate parcel,Dear Ms Oduya your parcel is on its way\nbroken cup,We send a new one\n");
        (await _talk.SayAllAsync("yes")).ShouldContain("label them");
        (await _talk.SetAsync()).Examples.Length.ShouldBe(2);
        await _talk.SayAllAsync("label them", "worked, failed");

        (await _talk.SetAsync()).Examples.Select(example => example.Outcome).ShouldBe([Outcome.Worked, Outcome.Failed]);
    }

    [Theory]
    [InlineData("photo.png", "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0\0\0")]
    [InlineData("empty.csv", "")]
    public async Task A_file_of_no_use_says_why_and_what_was_being_told_stays(string name, string content)
    {
        await _talk.SayAllAsync("start the probe", "the bus was late");
        var says = await _talk.BringAsync(name, content);

        says.ShouldContain("I can take nothing from");
        var state = await _talk.StateAsync();
        state.Probe!.Telling.Situation.ShouldBe("the bus was late");
        state.Slot.ShouldBe("example_action");
    }

    [Fact]
    public async Task A_path_named_where_no_file_came_along_reads_nothing()
    {
        (await _talk.SayAllAsync("@file /etc/hostname")).ShouldContain("paper clip");
        (await _talk.StateAsync()).Probe.ShouldBeNull();
    }

    [Fact]
    public async Task Plain_danger_in_a_file_is_answered_with_people_and_stops_nothing()
    {
        var says = await _talk.BringAsync("log.csv", "situation,action,outcome\nhe was drunk and beat me up again,I locked myself in,bad\nwe ate,I cooked,good\n");

        says.ShouldContain("findahelpline.com");
        (await _talk.StateAsync()).Safety.StopsCoaching.ShouldBeFalse();
        (await _talk.StateAsync()).Slot.ShouldBe("probe_columns");
    }
}
