using CoachBot.Probes;
using CoachBot.Probes.Arms;

namespace CoachBot.Tests.Probes.Arms;

public sealed class ArmPlanTests
{
    [Fact]
    public void The_same_seed_holds_out_the_same_and_another_seed_others()
    {
        var brief = Briefs.Random(1);

        ArmPlan.Of(brief, 7, 20).HeldOut.ShouldBe(ArmPlan.Of(brief, 7, 20).HeldOut);
        ArmPlan.Of(brief, 8, 20).HeldOut.ShouldNotBe(ArmPlan.Of(brief, 7, 20).HeldOut);
    }

    [Fact]
    public void Each_outcome_has_its_share()
    {
        for (ulong seed = 1; seed <= 20; seed++)
        {
            var brief = Briefs.Random(seed, size: 50);
            var plan = ArmPlan.Of(brief, seed, 20);

            plan.HeldOut.Length.ShouldBe(20);
            plan.HeldOut.ShouldBeUnique();
            foreach (var outcome in new[] { Outcome.Worked, Outcome.Mixed, Outcome.Failed })
            {
                double share = 20 * brief.Examples.Count(example => example.Outcome == outcome) / 50.0;
                plan.HeldOut.Count(id => brief.Find(id)!.Outcome == outcome).ShouldBeInRange((int)Math.Floor(share), (int)Math.Ceiling(share));
            }
        }
    }

    [Fact]
    public void What_tells_nothing_is_not_held_out()
    {
        var examples = Briefs.Examples(2, size: 20);
        examples[0] = examples[0] with { Outcome = Outcome.Unknown };
        examples[1] = examples[1] with { Situation = " " };
        examples[2] = examples[2] with { Action = "" };

        var plan = ArmPlan.Of(Briefs.Of(examples), 1);

        plan.HeldOut.Length.ShouldBe(17);
        plan.HeldOut.ShouldNotContain("e1");
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(5, 0)]
    [InlineData(6, 6)]
    [InlineData(200, 30)]
    public void Small_sets_hold_out_nothing_and_large_ones_no_more_than_is_read(int size, int heldOut) =>
        ArmPlan.Of(Briefs.Random(1, size), 1).HeldOut.Length.ShouldBe(heldOut);
}
