using CoachBot.Probes;
using CoachBot.Probes.Checks;
using CoachBot.Probes.Features;
using CoachBot.Probes.Words;

namespace CoachBot.Tests.Probes;

public sealed class ProbeChecksTests
{
    private static readonly ProbeWords Words = ProbeWords.Load(Path.Combine(AppContext.BaseDirectory, "prompts"));

    private static readonly DateTimeOffset Start = new(2026, 3, 2, 8, 30, 0, TimeSpan.Zero);

    [Fact]
    public void An_ordinary_set_has_nothing_to_be_told() => ProbeChecks.Run(Set(40)).ShouldBeEmpty();

    [Fact]
    public void A_mix_of_endings_unlike_real_life_is_told_with_both_shares()
    {
        // 20 of 40 failed; in real life 7 of 10 do.
        var checks = ProbeChecks.Run(Set(40), mix: new RealMix([new ExpectedShare.Ending(Outcome.Failed, 0.7)]));

        Words.Says(checks.ShouldHaveSingleItem()).ShouldStartWith("50 % of the examples are “failed” (95 % interval 35 to 65 %), while you say that in real life it is 70 %.");
    }

    [Fact]
    public void A_class_told_by_a_word_is_held_against_its_share_in_any_form_of_the_word()
    {
        var set = Set(40).Select((example, row) => row % 10 == 0 ? example with { Situation = example.Situation + " and refunded again" } : example).ToArray();

        ProbeChecks.Run(set, mix: new RealMix([new ExpectedShare.Telling("refund", 0.1)])).ShouldBeEmpty();
        var check = ProbeChecks.Run(set, mix: new RealMix([new ExpectedShare.Telling("refund", 0.5)])).ShouldHaveSingleItem();
        check.Kind.ShouldBe(CheckKind.UnlikeRealMix);
        Words.Says(check).ShouldContain("10 % of the examples are “refund”");
    }

    [Fact]
    public void A_share_within_the_interval_is_no_finding() =>
        ProbeChecks.Run(Set(40), mix: new RealMix([new ExpectedShare.Ending(Outcome.Failed, 0.6)])).ShouldBeEmpty();

    [Fact]
    public void One_side_s_telling_names_the_examples_whose_response_is_missing()
    {
        var set = Set(40).Select((example, row) => row < 25 ? example with { Response = " " } : example).ToArray();

        var check = ProbeChecks.Run(set).ShouldHaveSingleItem();
        check.Kind.ShouldBe(CheckKind.OneSidedTelling);
        check.Examples.ShouldBe(Enumerable.Range(1, 25));
        Words.Says(check).ShouldStartWith("25 of 40 examples do not tell what the other side said or did.");
    }

    [Fact]
    public void Dates_on_two_days_and_tellings_of_few_words_are_named_by_number()
    {
        var set = Set(40).Select((example, row) => example with { When = Start.AddDays(row < 22 ? row % 2 : row) }).ToArray();
        set[6] = set[6] with { Situation = "Row.", Action = "Left." };

        var checks = ProbeChecks.Run(set);

        checks.Single(check => check.Kind == CheckKind.DatesBunched).Examples.ShouldBe(Enumerable.Range(1, 22));
        checks.Single(check => check.Kind == CheckKind.TooShort).Examples.ShouldBe([7]);
    }

    [Fact]
    public void Outcomes_that_were_not_understood_are_named()
    {
        var set = Set(40);
        set[2] = set[2] with { Outcome = Outcome.Unknown };

        var check = ProbeChecks.Run(set).ShouldHaveSingleItem();
        (check.Kind, check.Examples.ShouldHaveSingleItem()).ShouldBe((CheckKind.UnknownOutcomes, 3));
    }

    [Fact]
    public void The_delay_of_a_reply_is_a_feature_where_both_times_are_known()
    {
        var set = Set(40).Select((example, row) => example with { When = Start.AddDays(row), ActedAt = Start.AddDays(row).AddMinutes(row % 2 == 0 ? 5 : 240) }).ToArray();

        var slow = FeatureTable.Read(set).Columns.Single(column => column.Feature is { Kind: FeatureKind.Time, Name: "reply_delay" } || column.Aliases.Any(alias => alias.Name == "reply_delay"));

        slow.Has.Members.ShouldBe(Enumerable.Range(0, 40).Where(row => row % 2 == 1));
        Words.When(new ProbeFeature(FeatureKind.Time, "reply_delay", "5")).ShouldBe("you answered after more than 5 minutes");
    }

    [Fact]
    public void The_time_of_day_is_a_feature_where_dates_have_one()
    {
        var set = Set(40).Select((example, row) => example with { When = Start.AddDays(row).AddHours(row % 2 == 0 ? 0 : 12) }).ToArray();

        FeatureTable.Read(set).Columns.ShouldContain(column => column.Feature.Kind == FeatureKind.Time && column.Has.Count == 20);
    }

    private static ProbeExample[] Set(int size) =>
    [
        .. Enumerable.Range(0, size).Select(row => new ProbeExample(
            $"{row}", $"Shelf {row * 37 % 101} stood in hall {row * 53 % 97} once more", $"I carried box {row * 71 % 89} over to door {row * 29 % 83}", "Fine.",
            row % 2 == 0 ? Outcome.Worked : Outcome.Failed, Start.AddDays(row), [], "test")),
    ];
}
