using CoachBot.Probes;
using CoachBot.Probes.Checks;
using CoachBot.Probes.Pages;
using CoachBot.Probes.Words;

namespace CoachBot.Tests.Probes;

public sealed class PatternProbeTests
{
    private static readonly ProbeWords Words = ProbeWords.Load(Path.Combine(AppContext.BaseDirectory, "prompts"));

    private static readonly string[] Places = ["in the kitchen", "on the stairs", "in the garden", "at the shop", "by the lake", "on the bus", "at the table"];

    private static readonly string[] Deeds = ["cleared the table", "read out the letter", "put the kettle on", "looked for the keys", "counted the tickets"];

    [Fact]
    public void A_way_of_speaking_that_goes_with_good_ends_is_found_and_told_with_its_examples()
    {
        var report = PatternProbe.Run(Set(50, row => row % 2 == 0, row => row % 2 == 0 ? row % 10 != 0 : row % 10 == 1));

        var pattern = report.Patterns.Single(one => Words.Says(one).StartsWith("When you spoke of your own feeling or need with an I-statement", StringComparison.Ordinal));
        pattern.Direction.ShouldBe(Direction.Worked);
        (pattern.Support, pattern.Good, pattern.Others, pattern.OthersGood).ShouldBe((25, 20, 25, 5));
        pattern.Examples.ShouldBe(Enumerable.Range(0, 25).Select(i => (2 * i) + 1));
        pattern.Q.ShouldBeLessThan(0.01);
        report.Result.ShouldBe(ProbeResult.Specific);
        report.Predictability!.Accuracy.ShouldBe(0.8, 0.1);
    }

    [Fact]
    public void The_same_set_gives_the_same_report()
    {
        var set = Set(50, row => row % 3 == 0, row => row % 7 < 4);

        ProbePage.Render(PatternProbe.Run(set), set, Words).ShouldBe(ProbePage.Render(PatternProbe.Run(set), set, Words));
    }

    [Fact]
    public void What_came_back_is_never_looked_at()
    {
        var set = Set(50, _ => false, row => row % 2 == 0).Select((example, row) => example with { Response = row % 2 == 0 ? "wonderful" : "terrible" }).ToArray();

        var report = PatternProbe.Run(set);

        report.Tested.ShouldAllBe(pattern => !Words.Says(pattern).Contains("wonderful") && !Words.Says(pattern).Contains("terrible"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(12)]
    public void Too_few_examples_are_insufficient_whatever_they_show(int size)
    {
        var report = PatternProbe.Run(Set(size, row => row % 2 == 0, row => row % 2 == 0));

        report.Result.ShouldBe(ProbeResult.Insufficient);
        report.MoreWouldHelp.ShouldBeTrue();
        report.Checks.ShouldContain(check => check.Kind == CheckKind.TooFew);
    }

    [Fact]
    public void A_one_sided_set_is_insufficient_and_the_rare_ends_are_named()
    {
        var report = PatternProbe.Run(Set(50, row => row % 2 == 0, row => row is 4 or 17 or 30));

        report.OneSided.ShouldBeTrue();
        report.Result.ShouldBe(ProbeResult.Insufficient);
        report.Checks.Single(check => check.Kind == CheckKind.OneSidedOutcomes).Examples.ShouldBe([5, 18, 31]);
    }

    [Fact]
    public void Twice_told_and_contradicting_examples_are_named()
    {
        var set = Set(40, row => row % 2 == 0, row => row % 3 == 0).ToArray();
        set[10] = set[3] with { Outcome = set[3].Outcome };
        set[20] = set[4] with { Outcome = set[4].Outcome == Outcome.Worked ? Outcome.Failed : Outcome.Worked };

        var checks = ProbeChecks.Run(set);

        checks.Single(check => check.Kind == CheckKind.NearDuplicates).Examples.ShouldContain(11);
        checks.Single(check => check.Kind == CheckKind.Contradictions).Examples.ShouldContain(21);
    }

    [Fact]
    public void Nothing_that_a_person_wrote_becomes_markup_in_the_report()
    {
        var set = Set(50, row => row % 2 == 0, row => row % 2 == 0)
            .Select(example => example with { Situation = "<script>alert(1)</script> \"x\" " + example.Situation, Action = "<img src=x onerror=alert(2)> " + example.Action })
            .ToArray();

        var page = ProbePage.Render(PatternProbe.Run(set), set, Words);

        page.ShouldNotContain("<script");
        page.ShouldNotContain("<img");
        page.ShouldContain("&lt;script&gt;");
    }

    private static ProbeExample[] Set(int size, Func<int, bool> says, Func<int, bool> worked) =>
    [
        .. Enumerable.Range(0, size).Select(row => new ProbeExample(
            $"{row + 1}",
            $"We stood {Places[row * 3 % 7]} with {row * 37 % 101} leaflets numbered {(row * 53 % 97) + 1000}",
            $"{(says(row) ? "Told him I feel alone, then" : "Then")} {Deeds[row / 7 % 5]} near {Places[(row + 2) % 7]} and shelf {(row * 71 % 89) + 3000}",
            "He nodded.",
            worked(row) ? Outcome.Worked : Outcome.Failed,
            When: null,
            [],
            "test")),
    ];
}
