using CoachBot.Language;

namespace CoachBot.Tests.Language;

public class HybridRankingTests
{
    [Fact]
    public void Seven_tenths_come_from_words_and_three_from_meaning() =>
        HybridRanking.Combine([0, 5, 10], [0.9, 0.1, 0.5]).ShouldBe([0.3, 0.35, 0.85], 1e-12);

    [Fact]
    public void A_side_that_tells_nothing_apart_adds_nothing() =>
        HybridRanking.Combine([0, 0], [0.2, 0.4]).ShouldBe([0, 0.3], 1e-12);

    [Fact]
    public void Nothing_ranks_to_nothing() => HybridRanking.Combine([], []).ShouldBeEmpty();
}
