using CoachBot.Coaching;

namespace CoachBot.Tests.Coaching;

public class BreakEvenTests
{
    [Fact]
    public void The_business_example_breaks_even_after_8_to_25_months_and_15_to_20_is_only_the_middle()
    {
        var breakEven = BreakEven.Of(Facts.Of("""
            {"runs_per_month":10000,"cost_per_call_usd":0.03,"tuned_cost_per_call_usd":0,"hosting_usd_per_month":[50,100],"upfront_usd":[2000,5000]}
            """)).ShouldNotBeNull();

        breakEven.Low!.Value.ShouldBe(8, 1e-9);
        breakEven.High!.Value.ShouldBe(25, 1e-9);
        breakEven.Likely!.Value.ShouldBe(3500 / 225.0, 1e-9);
        FitReasons.InWords(breakEven).ShouldBe("8 to 25 months, likely 15.6");
    }

    [Fact]
    public void A_running_cost_a_call_gives_the_same_as_hosting() =>
        BreakEven.Of(Facts.Of("""
            {"runs_per_month":10000,"cost_per_call_usd":0.03,"tuned_cost_per_call_usd":[0.005,0.01],"upfront_usd":[2000,5000]}
            """))!.High!.Value.ShouldBe(25, 1e-9);

    [Fact]
    public void Minutes_saved_count_at_the_hourly_rate() =>
        // 40 runs x (0.02 - 0.02 + 30 min / 60 x 50 USD) = 1000 a month.
        BreakEven.Of(Facts.Of("""
            {"runs_per_month":40,"cost_per_call_usd":0.02,"tuned_cost_per_call_usd":0.02,"minutes_saved_per_run":30,"hourly_rate_usd":50,"upfront_usd":3000}
            """)).ShouldBe(new BreakEven(3, 3, 3, Never: false));

    [Theory]
    [InlineData("upfront_usd")]
    [InlineData("runs_per_month")]
    [InlineData("cost_per_call_usd")]
    [InlineData("tuned_cost_per_call_usd")]
    [InlineData("hourly_rate_usd")]
    public void Without_an_input_that_it_needs_there_is_none(string unknown) =>
        BreakEven.Of(Facts.Of("""
            {"runs_per_month":40,"cost_per_call_usd":0.02,"tuned_cost_per_call_usd":0.01,"minutes_saved_per_run":30,"hourly_rate_usd":50,"upfront_usd":3000}
            """).Without(unknown)).ShouldBeNull();

    [Fact]
    public void Hosting_that_eats_the_saving_never_pays() =>
        BreakEven.Of(Facts.Of("""
            {"runs_per_month":1000,"cost_per_call_usd":0.03,"tuned_cost_per_call_usd":0.01,"hosting_usd_per_month":1224,"upfront_usd":10}
            """)).ShouldBe(new BreakEven(null, null, null, Never: true));

    [Fact]
    public void A_range_that_pays_only_at_its_best_says_so()
    {
        var breakEven = BreakEven.Of(Facts.Of("""
            {"runs_per_month":1000,"cost_per_call_usd":0.03,"tuned_cost_per_call_usd":[0.01,0.06],"upfront_usd":100}
            """)).ShouldNotBeNull();

        breakEven.Low!.Value.ShouldBe(5, 1e-9);
        breakEven.ShouldBe(new BreakEven(breakEven.Low, null, null, Never: false));
        FitReasons.InWords(breakEven).ShouldBe("5 months at the very best, and likely never");
    }

    [Fact]
    public void A_saving_of_next_to_nothing_is_no_number_that_json_cannot_hold() =>
        BreakEven.Of(Facts.Of("""
            {"runs_per_month":1,"cost_per_call_usd":1e-300,"tuned_cost_per_call_usd":0,"upfront_usd":1e9}
            """)).ShouldBe(new BreakEven(null, null, null, Never: true));
}
