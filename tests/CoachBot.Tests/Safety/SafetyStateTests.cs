using System.Text.Json;
using CoachBot.Safety;

namespace CoachBot.Tests.Safety;

public class SafetyStateTests
{
    private const string Disclosure = "my boyfriend hits me";

    [Fact]
    public void A_disclosure_stays_through_harmless_messages()
    {
        var state = SafetyFiles.After(Disclosure, "anyway, I have 200 examples", "all in English");

        state.StopsCoaching.ShouldBeTrue();
        state.Concern.ShouldBe(Concern.Abuse);
    }

    [Fact]
    public void One_you_misunderstood_does_not_lift_it()
    {
        SafetyFiles.After(Disclosure, "you misunderstood me").StopsCoaching.ShouldBeTrue();
        SafetyFiles.After(Disclosure, "I meant at chess").StopsCoaching.ShouldBeTrue();
        SafetyFiles.After(Disclosure, "it was a joke", "no really, you are wrong").StopsCoaching.ShouldBeTrue();
    }

    [Fact]
    public void A_second_dispute_that_says_what_was_meant_lifts_it()
    {
        var state = SafetyFiles.After(Disclosure, "you misunderstood me", "I meant the film that we watched, it is a line from it");

        state.StopsCoaching.ShouldBeFalse();
        state.Lifted.ShouldBeTrue();
    }

    [Fact]
    public void A_new_disclosure_counts_again_after_a_dispute()
    {
        var state = SafetyFiles.After(Disclosure, "I meant the film", "ok he hits me", "I meant the film");

        state.StopsCoaching.ShouldBeTrue();
    }

    [Fact]
    public void A_dispute_that_repeats_the_danger_is_no_dispute() =>
        SafetyFiles.Gate.Check("I meant the film, but he hits me", SafetyFiles.After(Disclosure)).Contest.ShouldBe(Contest.None);

    [Fact]
    public void A_graver_concern_replaces_a_lesser_one_and_not_the_reverse()
    {
        SafetyFiles.After(Disclosure, "I want to die").Concern.ShouldBe(Concern.SelfHarm);
        SafetyFiles.After("I want to die", Disclosure).Concern.ShouldBe(Concern.SelfHarm);
    }

    [Fact]
    public void Distress_lets_the_check_go_on() =>
        SafetyFiles.After("I am so overwhelmed and lonely").ShouldSatisfyAllConditions(
            state => state.Concern.ShouldBe(Concern.Distress),
            state => state.StopsCoaching.ShouldBeFalse());

    [Fact]
    public void The_country_is_kept_once_it_is_said() =>
        SafetyFiles.After(Disclosure, "Germany", "thank you").Region.ShouldBe("DE");

    [Fact]
    public void It_survives_being_stored()
    {
        var state = SafetyFiles.After(Disclosure, "I live in Leeds");

        var json = JsonSerializer.Serialize(state);

        json.ShouldContain("\"abuse\"");
        JsonSerializer.Deserialize<SafetyState>(json).ShouldBe(state);
    }
}
