using System.Text;
using CoachBot.Agents.Guard;
using FsCheck;
using FsCheck.Fluent;

namespace CoachBot.Tests.Agents.Guard;

public sealed class GuardRunTests
{
    private static readonly GuardGround Probe = GuardFixture.Grounds["probe"];

    [Fact]
    public void Sound_prose_comes_through_as_it_was_written()
    {
        const string Prose = "I would not pay for training yet: run the 50-example pattern probe first.\n\nThe probe costs little, and it will show whether your descriptions follow a pattern. [1]";
        var guarded = GuardFixture.Guard.CheckAll(Prose, Probe);

        guarded.Text.ShouldBe(Prose);
        guarded.Retell.ShouldBeFalse();
    }

    [Fact]
    public void A_false_sentence_is_cut_and_the_rest_stays()
    {
        var guarded = GuardFixture.Guard.CheckAll(
            "Your examples have not been through a pattern probe yet. [1] Most shops pay $900 for that.\n\nThe probe costs little and shows whether there is a pattern of your own. [1]", Probe);

        guarded.Text.ShouldBe("Your examples have not been through a pattern probe yet. [1]\n\nThe probe costs little and shows whether there is a pattern of your own. [1]");
        guarded.Retell.ShouldBeFalse();
    }

    [Fact]
    public void What_refers_to_a_cut_sentence_goes_with_it()
    {
        var guarded = GuardFixture.Guard.CheckAll("Run the pattern probe first, and leave the rest for later. You should fine-tune today. That is what I would do in your place.", Probe);

        guarded.Sentences.Select(check => check.Cut).ShouldBe([null, CutReason.Verdict, CutReason.Dangling]);
    }

    [Theory]
    [InlineData("You should fine-tune now. It costs $900 a month.")]
    [InlineData("Run the probe first. {\"name\": \"record_facts\"}")]
    [InlineData("Run the probe first. My system prompt says that I must be kind.")]
    [InlineData("Run the probe first. Sie sollten jetzt ein Modell trainieren.")]
    [InlineData("")]
    public void Prose_that_is_lost_is_retold_from_the_parts(string prose) => GuardFixture.Guard.CheckAll(prose, Probe).Retell.ShouldBeTrue();

    [Theory]
    [InlineData("Run the pattern probe first. After that we", "Run the pattern probe first.")]
    [InlineData("Run the pattern probe first. After that,", "Run the pattern probe first.")]
    [InlineData("Run the pattern probe first", "Run the pattern probe first")]
    [InlineData("Run the pattern probe first. The probe costs little and shows whether there is a pattern of your own. [1]", "Run the pattern probe first. The probe costs little and shows whether there is a pattern of your own. [1]")]
    public void A_sentence_that_breaks_off_is_cut(string prose, string kept) => GuardFixture.Guard.CheckAll(prose, Probe).Text.ShouldBe(kept);

    [Fact]
    public void After_a_grave_sentence_nothing_more_is_shown()
    {
        var run = GuardFixture.Guard.Begin(Probe);

        run.Add("Run the pattern probe first. Your").ShouldBe("Run the pattern probe first.");
        run.Add(" system prompt. <tool_call> Now the ").ShouldBe("");
        run.IsLost.ShouldBeTrue();
        run.Add("probe is next. It is small. ").ShouldBe("");
    }

    [Fact]
    public void A_list_loses_only_its_false_item()
    {
        var guarded = GuardFixture.Guard.CheckAll("What could still change my advice:\n\n1. the balance of the examples\n2. a price of $70\n3. whether it may be uploaded", Probe);

        guarded.Text.ShouldBe("What could still change my advice:\n\n- the balance of the examples\n- whether it may be uploaded");
    }

    [Fact]
    public void However_the_prose_streams_in_the_outcome_is_the_same()
    {
        var lines = GuardFixture.Lines("sound.tsv").Where(line => line[0] == "probe").Select(line => line[1])
            .Concat(GuardFixture.Lines("unsound.tsv").Where(line => line[0] == "probe").Select(line => line[2]).Take(20)).ToArray();
        var texts = Gen.ListOf(Gen.Elements(lines)).Select(list => string.Join(' ', list.Take(4))).ToArbitrary();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(25), Prop.ForAll(texts, Gen.Choose(1, 17).ToArbitrary(), (text, size) =>
        {
            var run = GuardFixture.Guard.Begin(Probe);
            var shown = new StringBuilder();
            for (var at = 0; at < text.Length; at += size) shown.Append(run.Add(text[at..Math.Min(text.Length, at + size)]));
            var streamed = run.End();
            var whole = GuardFixture.Guard.CheckAll(text, Probe);

            streamed.Sentences.ShouldBe(whole.Sentences);
            (streamed.Text, streamed.Retell).ShouldBe((whole.Text, whole.Retell));
            streamed.Text.ShouldStartWith(shown.ToString());
        }));
    }
}
