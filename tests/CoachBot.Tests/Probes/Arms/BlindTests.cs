using CoachBot.Probes.Arms;
using CoachBot.Probes.Words;

namespace CoachBot.Tests.Probes.Arms;

/// <summary>The blind choice and what it settles.</summary>
public sealed class BlindTests
{
    private static readonly ArmWords Words = new(Briefs.Words);

    [Theory]
    [InlineData(10, 9)]
    [InlineData(15, 12)]
    [InlineData(20, 15)]
    [InlineData(30, 21)]
    [InlineData(50, 33)]
    [InlineData(6, 6)]
    public void The_limits_of_the_sign_test_are_the_known_ones(int n, int limit) => SignTest.Limit(n).ShouldBe(limit);

    [Fact]
    public void Every_limit_is_where_chance_alone_falls_below_one_in_twenty()
    {
        Enumerable.Range(0, 6).ShouldAllBe(n => SignTest.Limit(n) == null);
        for (var n = 6; n <= 400; n++)
        {
            var limit = SignTest.Limit(n)!.Value;
            Exact(limit, n).ShouldBeLessThan(0.05);
            Exact(limit - 1, n).ShouldBeGreaterThanOrEqualTo(0.05);
            SignTest.P(limit, n).ShouldBe(Exact(limit, n), 1e-12);
        }
    }

    [Theory]
    [InlineData(0, 0, 6)]
    [InlineData(6, 6, 0)]
    [InlineData(8, 10, 2)]
    [InlineData(5, 10, 10)]
    public void How_many_more_could_settle_it_is_the_fewest(int wins, int n, int more)
    {
        SignTest.MoreToSettle(wins, n).ShouldBe(more);
        if (more > 0) Exact(Math.Max(wins, n - wins) + more - 1, n + more - 1).ShouldBeGreaterThanOrEqualTo(0.05);
    }

    [Fact]
    public void Each_arm_is_on_the_left_half_of_the_time_and_arms_take_turns()
    {
        for (ulong seed = 1; seed <= 30; seed++)
        {
            var brief = Briefs.Random(seed);
            var deck = BlindPairs.Of(brief, Briefs.Answered(brief, seed));

            deck.Pairs.Length.ShouldBe(180);
            deck.Skipped.ShouldBeEmpty();
            foreach (var arms in ArmPair.All)
            {
                deck.Pairs.Count(pair => pair.ArmA == arms.First && pair.ArmB == arms.Second).ShouldBe(15);
                deck.Pairs.Count(pair => pair.ArmA == arms.Second && pair.ArmB == arms.First).ShouldBe(15);
            }

            for (var round = 0; round < 30; round++) deck.Pairs.Skip(round * 6).Take(6).Select(Arms).Distinct().Count().ShouldBe(6);
        }
    }

    [Fact]
    public void Nothing_that_is_shown_tells_the_arm_and_the_same_trial_gives_the_same_pairs()
    {
        var brief = Briefs.Random(3);
        var trial = Briefs.Answered(brief);

        BlindPairs.Of(brief, trial).Pairs.ShouldBe(BlindPairs.Of(brief, trial).Pairs);
        BlindPairs.Of(brief, trial).Pairs.Select(pair => pair.Id).ShouldBeUnique();
        BlindPairs.Of(brief, trial).Pairs.ShouldAllBe(pair => pair.Id.All(char.IsAsciiHexDigitLower));
    }

    [Fact]
    public void Identical_empty_and_missing_answers_are_left_out_and_said()
    {
        var brief = Briefs.Random(4);
        var trial = Briefs.Answered(brief, most: 6);
        var ids = trial.Plan.HeldOut;
        trial = trial with
        {
            Answers =
            [
                .. trial.Answers.Where(answer => answer.ExampleId != ids[2]).Select(answer =>
                    answer.ExampleId == ids[0] ? answer with { Text = answer.Arm == Arm.Plain ? "The same." : " the  SAME" }
                    : answer.ExampleId == ids[1] && answer.Arm == Arm.Nearest ? answer with { Text = " \n" } : answer),
            ],
        };

        var deck = BlindPairs.Of(brief, trial);

        deck.Skipped.Count(skipped => skipped.Reason == SkipReason.Identical).ShouldBe(3);
        deck.Skipped.Count(skipped => skipped.Reason == SkipReason.Empty).ShouldBe(3);
        deck.Skipped.Count(skipped => skipped.Reason == SkipReason.Missing).ShouldBe(6);
        deck.Pairs.Length.ShouldBe(36 - 12);
        Words.Skipped(deck).ShouldContain("Pairs left out because both texts say the same: 3.");
    }

    [Fact]
    public void An_example_that_was_deleted_takes_its_pairs_with_it()
    {
        var examples = Briefs.Examples(5);
        var trial = Briefs.Answered(Briefs.Of(examples), most: 6);

        BlindPairs.Of(Briefs.Of(examples.Where(example => example.Id != trial.Plan.HeldOut[0])), trial).Pairs.ShouldAllBe(pair => pair.ExampleId != trial.Plan.HeldOut[0]);
    }

    [Fact]
    public void A_choice_can_be_changed_and_taken_back()
    {
        var brief = Briefs.Random(6);
        var trial = Briefs.Answered(brief, most: 6);
        var deck = BlindPairs.Of(brief, trial);
        var pair = deck.Next(trial)!;

        var chosen = trial.Choose(pair, BlindPick.A).Choose(pair, BlindPick.B);

        chosen.Choices.ShouldHaveSingleItem().Preferred.ShouldBe(pair.ArmB);
        deck.Next(chosen).ShouldBe(deck.Pairs[1]);
        deck.Next(chosen.Undo()).ShouldBe(pair);
        deck.Next(chosen with { Ended = true }).ShouldBeNull();
    }

    [Theory]
    [InlineData(20, 10, null)]
    [InlineData(20, 14, null)]
    [InlineData(20, 15, Arm.Patterns)]
    [InlineData(20, 6, null)]
    [InlineData(20, 5, Arm.Yours)]
    [InlineData(5, 5, null)]
    public void A_win_is_claimed_at_the_limit_and_not_below(int n, int wins, Arm? winner)
    {
        var (trial, deck) = Played(n, (arms, at) => arms == new ArmPair(Arm.Patterns, Arm.Yours) ? at < wins ? Arm.Patterns : Arm.Yours : null);

        var score = BlindTally.Of(trial, deck).Single(one => one.Arms == new ArmPair(Arm.Patterns, Arm.Yours));

        (score.FirstWins, score.Decided, score.Winner).ShouldBe((wins, n, winner));
        Words.Says(score).ShouldContain(winner is null ? "not settled" : "is preferred");
    }

    [Fact]
    public void Choices_that_are_left_could_settle_it_only_if_they_are_enough()
    {
        new ArmScore(new(Arm.Patterns, Arm.Plain), 8, 2, 0, Left: 2).MoreToSettle.ShouldBe(2);
        new ArmScore(new(Arm.Patterns, Arm.Plain), 8, 2, 0, Left: 1).MoreToSettle.ShouldBeNull();
        new ArmScore(new(Arm.Patterns, Arm.Plain), 9, 1, 0, Left: 5).MoreToSettle.ShouldBeNull();
        Words.Says(new ArmScore(new(Arm.Patterns, Arm.Plain), 8, 2, 3, Left: 4)).ShouldBe(
            "Between the prompt with your patterns and the plain prompt you chose 8 to 2; neither: 3. That is not settled; the fewest further choices that could settle it: 2.");
    }

    [Theory]
    [InlineData(null, ArmsResult.AskIfGoodEnough)]
    [InlineData(true, ArmsResult.PatternsAreEnough)]
    [InlineData(false, ArmsResult.HelpsNotEnough)]
    public void Patterns_that_hold_their_own_and_are_good_enough_are_where_to_stop(bool? goodEnough, ArmsResult result)
    {
        // The patterns beat the plain prompt and are as good as the person; the plain prompt and the nearest are not.
        var (trial, deck) = Played(20, (arms, at) => (arms.First, arms.Second) switch
        {
            (Arm.Patterns, Arm.Yours) => at % 2 == 0 ? Arm.Patterns : Arm.Yours,
            (Arm.Patterns, _) => Arm.Patterns,
            (_, Arm.Yours) => Arm.Yours,
            _ => null,
        });

        var conclusion = ArmsConclusion.Of(trial with { GoodEnough = goodEnough }, deck);

        conclusion.Result.ShouldBe(result);
        conclusion.Best.ShouldBe(Arm.Patterns);
        if (goodEnough == true) Words.Says(conclusion).ShouldContain("Stop there");
    }

    [Fact]
    public void The_simplest_prompt_that_holds_its_own_is_enough_unless_a_fuller_one_is_better()
    {
        var (alike, deck) = Played(20, (arms, at) => at % 2 == 0 ? arms.First : arms.Second);

        ArmsConclusion.Of(alike with { GoodEnough = true }, deck).Result.ShouldBe(ArmsResult.PlainIsEnough);
    }

    [Fact]
    public void Where_the_persons_own_always_wins_prompts_fall_short()
    {
        var (trial, deck) = Played(20, (arms, at) => arms.Second == Arm.Yours ? Arm.Yours : null);

        ArmsConclusion.Of(trial, deck).Result.ShouldBe(ArmsResult.PromptsFallShort);
    }

    [Fact]
    public void A_prompt_that_helps_is_not_said_to_fall_short_while_the_person_has_not_judged_it()
    {
        var (trial, deck) = Played(20, (arms, at) => arms.Second == Arm.Yours ? at < 12 ? Arm.Yours : arms.First : arms.First);

        ArmsConclusion.Of(trial, deck).Result.ShouldBe(ArmsResult.NotSettled);
        ArmsConclusion.Of(trial with { GoodEnough = false }, deck).Result.ShouldBe(ArmsResult.HelpsNotEnough);
    }

    [Fact]
    public void Few_choices_conclude_nothing()
    {
        var (few, deck) = Played(9, (arms, at) => at % 2 == 0 ? arms.First : arms.Second);
        ArmsConclusion.Of(few, deck).Result.ShouldBe(ArmsResult.TooFewChoices);

        var brief = Briefs.Random(9);
        var none = Briefs.Answered(brief);
        ArmsConclusion.Of(none, BlindPairs.Of(brief, none)).Result.ShouldBe(ArmsResult.TooFewChoices);
        ArmsConclusion.Of(none with { Answers = [] }, BlindPairs.Of(brief, none with { Answers = [] })).Scores.ShouldBeEmpty();
    }

    // A trial in which every pair is chosen as told; examples of a pair of arms are counted from 0.
    private static (ArmTrial Trial, BlindDeck Deck) Played(int n, Func<ArmPair, int, Arm?> prefers)
    {
        var brief = Briefs.Random(11);
        var trial = Briefs.Answered(brief, most: n);
        var deck = BlindPairs.Of(brief, trial);
        var counts = ArmPair.All.ToDictionary(arms => arms, _ => 0);
        foreach (var pair in deck.Pairs)
        {
            var arms = Arms(pair);
            var preferred = prefers(arms, counts[arms]++);
            trial = trial.Choose(pair, preferred is null ? BlindPick.Neither : preferred == pair.ArmA ? BlindPick.A : BlindPick.B);
        }

        return (trial, deck);
    }

    private static ArmPair Arms(BlindPair pair) => ArmPair.All.Single(arms => arms == new ArmPair(pair.ArmA, pair.ArmB) || arms == new ArmPair(pair.ArmB, pair.ArmA));

    // With whole numbers, and so without rounding.
    private static double Exact(int wins, int n)
    {
        var (row, tail) = (System.Numerics.BigInteger.One, System.Numerics.BigInteger.Zero);
        for (var k = 0; k <= n; k++)
        {
            if (k >= wins) tail += row;
            row = row * (n - k) / (k + 1);
        }

        return Math.Min(1, Math.Exp(System.Numerics.BigInteger.Log(2 * tail) - (n * Math.Log(2))));
    }
}
