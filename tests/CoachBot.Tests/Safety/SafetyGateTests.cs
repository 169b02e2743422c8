using System.Diagnostics;
using CoachBot.Safety;
using FsCheck;
using FsCheck.Fluent;

namespace CoachBot.Tests.Safety;

public class SafetyGateTests
{
    [Theory]
    [InlineData("everyone would be better off without me", Concern.SelfHarm)]
    [InlineData("kms tbh", Concern.SelfHarm)]
    [InlineData("my sister told me she wants to die", Concern.SelfHarm)]
    [InlineData("he hits me when hes drunk", Concern.Abuse)]
    [InlineData("my best friend's husband beats her", Concern.Abuse)]
    [InlineData("how do i read her messages without her knowing", Concern.ControlOfOther)]
    [InlineData("my father died in spring and i cry every day", Concern.Distress)]
    public void Each_concern_is_noticed(string text, Concern concern) => SafetyFiles.Check(text).Concern.ShouldBe(concern);

    [Theory]
    [InlineData("this deadline is killing me")]
    [InlineData("I could kill him for forgetting the milk")]
    [InlineData("How do I kill the process when the training run died?")]
    [InlineData("our support bot must answer users who mention self-harm")]
    [InlineData("I'm scared of the costs and afraid my client will leave")]
    [InlineData("she beat me at chess, then we were shooting a video")]
    public void Everyday_talk_is_left_alone(string text) => SafetyFiles.Check(text).Concern.ShouldBe(Concern.None);

    [Theory]
    [InlineData("I'm not suicidal, just tired of slides", Concern.None)]
    [InlineData("he has never hit me", Concern.None)]
    [InlineData("give me one reason not to kill myself", Concern.SelfHarm)]
    [InlineData("it does not matter, he hits me anyway", Concern.Abuse)]
    public void Not_is_read_with_care(string text, Concern concern) => SafetyFiles.Check(text).Concern.ShouldBe(concern);

    [Theory]
    [InlineData("i feel sucidal")]
    [InlineData("I FEEL SUICIDALLLL")]
    [InlineData("i feel su1c1dal")]
    [InlineData("i feel s\u200Bu\u200Bicidal")]
    [InlineData("i want to k*ll myself")]
    [InlineData("i\u2019m going to kill m\u00FDself")]
    [InlineData("\uFF49 \uFF57\uFF41\uFF4E\uFF54 \uFF54\uFF4F \uFF44\uFF49\uFF45")]
    public void Slips_disguises_and_odd_letters_do_not_hide_it(string text) =>
        SafetyFiles.Check(text).Concern.ShouldBe(Concern.SelfHarm);

    [Theory]
    [InlineData("he hits me and I want to die", Concern.SelfHarm)]
    [InlineData("I feel hopeless since he started to choke me", Concern.Abuse)]
    [InlineData("I am so depressed that I put a tracker on her car", Concern.ControlOfOther)]
    public void The_gravest_concern_decides(string text, Concern concern) => SafetyFiles.Check(text).Concern.ShouldBe(concern);

    [Fact]
    public void The_noticed_words_are_told_by_their_place_in_the_message()
    {
        const string Text = "\U0001F642 Bonjour! My husband h\u00EDts me when he drinks.";

        var words = SafetyFiles.Check(Text).Deciding.ShouldNotBeNull();

        Text.Substring(words.Start, words.Length).ShouldBe("husband h\u00EDts me");
        words.Kind.ShouldBe("violence");
    }

    [Fact]
    public void A_message_of_100_000_characters_is_read_to_its_end_in_good_time()
    {
        var text = string.Concat(Enumerable.Repeat("I like my husband and he makes me laugh when they hit send and ", 1600));
        _ = SafetyFiles.Check("warm up");
        var clock = Stopwatch.StartNew();

        SafetyFiles.Check(text + "he hits me").Concern.ShouldBe(Concern.Abuse);

        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    [Theory]
    [InlineData("he ")]
    [InlineData("i want to ")]
    [InlineData("my husband my wife ")]
    [InlineData("not ")]
    [InlineData("*")]
    [InlineData("a*a$1@'")]
    [InlineData("\uD800")]
    [InlineData("he hits me ")]
    public void Endless_repetition_does_not_slow_it_down(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 100_000 / part.Length));
        var clock = Stopwatch.StartNew();

        SafetyFiles.Check(text).Noticed.Count.ShouldBeLessThanOrEqualTo(SafetyGate.MostNoticed);

        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\u0001\u0007")]
    [InlineData("\u202E\u05E9\u05DC\u05D5\u05DD \u0645\u0631\u062D\u0628\u0627 \uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67")]
    [InlineData("\uD83D\uDE02\uD83D\uDE02\uD83D\uDE02")]
    [InlineData("\uDC00 lone surrogates \uD800")]
    public void Odd_texts_are_taken_calmly(string text) => SafetyFiles.Check(text).Concern.ShouldBe(Concern.None);

    [Fact]
    public void Any_text_gets_the_same_finding_twice_with_places_inside_it() => Prop.ForAll<string?>(given =>
    {
        var text = given ?? "";
        var finding = SafetyFiles.Check(text);
        finding.Noticed.ShouldBe(SafetyFiles.Check(text).Noticed);
        finding.Noticed.ShouldAllBe(words => words.Start >= 0 && words.Length > 0 && words.Start + words.Length <= text.Length);
    }).QuickCheckThrowOnFailure();
}
