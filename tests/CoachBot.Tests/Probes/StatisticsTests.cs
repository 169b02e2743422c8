using CoachBot.Probes.Statistics;

namespace CoachBot.Tests.Probes;

/// <summary>Values from the papers and textbooks that the tests come from.</summary>
public sealed class StatisticsTests
{
    [Fact]
    public void Fishers_lady_tasting_tea_has_the_p_of_the_textbook()
    {
        // Agresti, Categorical Data Analysis, 3.5.2: three of four cups right gives .243 one-sided, .486 two-sided; four of four .029.
        new FisherExact(8, 4, 4).TwoSided(3).ShouldBe(0.4857, 0.0001);
        new FisherExact(8, 4, 4).TwoSided(4).ShouldBe(2 / 70.0, 1e-9);
    }

    [Fact]
    public void Fishers_criminal_twins_have_the_p_that_R_prints_for_them()
    {
        // Convicted: 10 of 13 identical and 2 of 17 fraternal twins; R's help page of fisher.test, two-sided.
        new FisherExact(30, 12, 13).TwoSided(10).ShouldBe(0.0005367, 0.0000001);
    }

    [Fact]
    public void Benjamini_and_Hochbergs_own_example_calls_four_at_five_hundredths()
    {
        // The 15 p-values of their section 3.2.
        double[] p = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.000];

        var q = BenjaminiHochberg.Adjust(p);

        q.Count(one => one <= 0.05).ShouldBe(4);
        q[0].ShouldBe(0.0015, 1e-9);
        q[3].ShouldBe(0.035625, 1e-9);
        q[14].ShouldBe(1);
    }

    [Fact]
    public void A_test_that_cannot_pass_a_bar_costs_the_others_nothing()
    {
        // The second test's least attainable p is 0.2: at a bar of 0.04 only the first can be passed, and by chance in 0.04.
        var q = DiscreteBenjaminiHochberg.Adjust([0.04, 1], [[0.01, 0.04, 0.3, 1], [0.2, 1]], [1, 1]);

        q[0].ShouldBe(0.04, 1e-12);
        q[1].ShouldBe(1, 1e-12);
    }

    [Fact]
    public void Where_every_p_is_attainable_it_is_the_usual_procedure_with_weights()
    {
        double[] p = [0.02, 0.02, 0.31], fine = [.. Enumerable.Range(1, 100_000).Select(i => i / 100_000.0)];

        var q = DiscreteBenjaminiHochberg.Adjust(p, [fine, fine, fine], [1, 1, 1]);
        var weighted = DiscreteBenjaminiHochberg.Adjust([0.02, 0.02], [fine, fine], [3, 1]);

        q.ShouldBe(BenjaminiHochberg.Adjust(p), 1e-4);
        // Weights of mean one are 1.5 and 0.5.
        weighted[0].ShouldBe(0.02 / 1.5 * 2, 1e-4);
        weighted[1].ShouldBe(0.04, 1e-4);
    }

    [Fact]
    public void Sets_without_a_pattern_are_called_in_fewer_than_a_tenth()
    {
        var dice = new Dice(9);

        var called = Enumerable.Range(0, 400).Count(_ => IsAnyCalled(dice));

        // About as often as the bar says, 24 of 400; the seed is fixed.
        called.ShouldBeInRange(8, 40);
    }

    // Forty exact tests of features at random against outcomes at random, 12 of 50 good.
    private static bool IsAnyCalled(Dice dice)
    {
        var supports = Enumerable.Range(0, 40).Select(_ => 8 + dice.Next(34)).ToArray();
        var tests = supports.Select(support => new FisherExact(50, 12, support)).ToArray();
        var p = tests.Select((test, i) => test.TwoSided(Drawn(supports[i], dice))).ToArray();
        return DiscreteBenjaminiHochberg.Adjust(p, [.. tests.Select(test => test.Attainable)], [.. supports.Select(support => 1.0 + (support % 3))]).Min() <= CoachBot.Probes.Pattern.HighestQ;
    }

    private static int Drawn(int support, Dice dice)
    {
        var rows = Enumerable.Range(0, 50).ToArray();
        dice.Shuffle(rows.AsSpan());
        return rows.Take(support).Count(row => row < 12);
    }

    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void Wilsons_interval_is_that_of_Newcombes_table(int successes, int total, double low, double high)
    {
        // Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998), table I, method 3.
        var interval = Intervals.Wilson(successes, total);

        interval.Low.ShouldBe(low, 0.00006);
        interval.High.ShouldBe(high, 0.00006);
    }

    [Theory]
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.1705, 0.8090)]
    [InlineData(10, 10, 0, 10, 0.6075, 1)]
    public void The_interval_of_a_difference_is_that_of_Newcombes_table(int good1, int all1, int good2, int all2, double low, double high)
    {
        // Newcombe, "Interval estimation for the difference between independent proportions", Statistics in Medicine 17 (1998), table II, method 10.
        var interval = Intervals.Newcombe(good1, all1, good2, all2);

        interval.Low.ShouldBe(low, 0.00006);
        interval.High.ShouldBe(high, 0.00006);
    }

    [Fact]
    public void Log_odds_with_a_prior_are_what_the_formula_gives_by_hand()
    {
        // ln(12/90) - ln(4/98), over the root of 1/12 + 1/4; counts 10 of 92 and 2 of 92, prior 2 of 10.
        LogOdds.ZScore(10, 92, 2, 92, 2, 10).ShouldBe((Math.Log(12.0 / 90) - Math.Log(4.0 / 98)) / Math.Sqrt((1 / 12.0) + (1 / 4.0)), 1e-12);
        LogOdds.ZScore(3, 50, 3, 50, 1, 10).ShouldBe(0, 1e-12);
    }

    [Fact]
    public void The_same_seed_throws_the_same_dice()
    {
        var one = new Dice(7);
        var other = new Dice(7);
        var throws = Enumerable.Range(0, 6000).Select(_ => one.Next(6)).ToArray();

        throws.ShouldBe(Enumerable.Range(0, 6000).Select(_ => other.Next(6)));
        throws.CountBy(side => side).ShouldAllBe(side => side.Value > 850 && side.Value < 1150);
    }
}
