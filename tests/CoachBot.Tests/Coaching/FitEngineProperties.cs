using System.Collections.Immutable;
using CoachBot.Coaching;
using FsCheck;
using FsCheck.Fluent;

namespace CoachBot.Tests.Coaching;

public class FitEngineProperties
{
    private static readonly ImmutableArray<string> Money =
        ["cost_per_call_usd", "tuned_cost_per_call_usd", "hosting_usd_per_month", "upfront_usd", "minutes_saved_per_run", "hourly_rate_usd"];

    [Fact]
    public void The_same_facts_give_the_same_decision() => Check(facts =>
    {
        var (first, second) = (FitEngine.Decide(facts, Facts.Policy), FitEngine.Decide(facts, Facts.Policy));
        return first.Verdict == second.Verdict && first.DataRoute == second.DataRoute && first.Missing.SequenceEqual(second.Missing)
            && first.WouldChange.SequenceEqual(second.WouldChange);
    });

    [Fact]
    public void Every_promised_counterfactual_holds() => Check(facts =>
    {
        var decision = FitEngine.Decide(facts, Facts.Policy);
        return decision.WouldChange.All(change =>
            change.Verdict != decision.Verdict && FitEngine.Decide(facts.With(change.If), Facts.Policy).Verdict == change.Verdict);
    });

    [Fact]
    public void Danger_or_a_refusal_never_ends_in_training() => Check(facts =>
    {
        var decision = FitEngine.Decide(facts, Facts.Policy);
        var forbidden = facts.Concern is "self_harm" or "abuse" or "control_of_other" || facts.OthersConsent == "no";
        return !forbidden || decision.Verdict is Verdict.GetHumanHelp or Verdict.CollectMore;
    });

    [Fact]
    public void What_is_missing_is_unknown_and_what_is_not_missing_alone_changes_nothing() => Check(facts =>
    {
        var decision = FitEngine.Decide(facts, Facts.Policy);
        if (decision.Verdict == Verdict.GetHumanHelp) return decision.Missing.IsEmpty;
        var idle = new[] { "recurrence", "prompting_result", "sensitivity", "probe_result", "one_task", "upload_ok" }
            .Where(name => !facts.IsKnown(name) && !decision.Missing.Contains(name));
        return decision.Missing.All(name => !facts.IsKnown(name)) && idle.All(name => Values(name).All(value =>
        {
            var other = FitEngine.Decide(facts.With(name, value), Facts.Policy);
            return other.Verdict == decision.Verdict && other.DataRoute == decision.DataRoute;
        }));
    });

    [Fact]
    public void Months_fall_as_volume_rises() => Check(facts =>
    {
        if (facts.RunsPerMonth is not { } runs || BreakEven.Of(facts) is not { Likely: { } months }) return true;
        var more = BreakEven.Of(facts.With("runs_per_month", new FactValue.Count(runs + 1 + (runs / 3))));
        return more is { Likely: { } fewer } && (fewer < months || months == 0);
    });

    [Fact]
    public void Facts_survive_the_journey_through_json() => Check(facts =>
        System.Text.Json.JsonSerializer.Deserialize<FitFacts>(System.Text.Json.JsonSerializer.Serialize(facts))!.Equals(facts));

    private static void Check(Func<FitFacts, bool> holds) =>
        Prop.ForAll(Arb.From(SomeFacts()), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    /// <summary>Each fact known or not, money often enough for a break-even.</summary>
    private static Gen<FitFacts> SomeFacts() =>
        FactCatalogue.All.Aggregate(
            Gen.Constant(FitFacts.None),
            (facts, fact) =>
                from so_far in facts
                from known in Gen.Choose(0, 9)
                from value in Gen.Elements(Values(fact.Name))
                select known < (Money.Contains(fact.Name) ? 8 : 6) ? so_far.With(fact.Name, value) : so_far);

    private static FactValue[] Values(string name) => FactCatalogue.Find(name)!.Kind switch
    {
        // Danger and refusal end most checks at once; let most samples pass them.
        FactKind.OneOf when name == "concern" => [.. new[] { "none", "none", "none", "distress", "abuse" }.Select(label => new FactValue.Choice(label))],
        FactKind.OneOf kind => [.. kind.Labels.Select(label => new FactValue.Choice(label))],
        FactKind.SomeOf kind =>
        [
            .. kind.Labels.Select(label => new FactValue.Choices([label])),
            new FactValue.Choices(["knowledge", "fresh_facts"]), new FactValue.Choices(["lower_cost", "style"]),
        ],
        FactKind.YesNo => [new FactValue.Flag(true), new FactValue.Flag(false)],
        FactKind.WholeNumber => [.. new[] { 0, 1, 12, 49, 50, 99, 100, 450, 10_000 }.Select(count => new FactValue.Count(count))],
        FactKind.NumberOrRange =>
        [
            .. new[] { 0, 0.01, 0.5, 3, 60, 900 }.Select(number => new FactValue.Amount(number, number)),
            new FactValue.Amount(0.01, 0.03), new FactValue.Amount(50, 100),
        ],
        FactKind.FreeText => [new FactValue.Words("Antworten an Gäste, wie Oma schrieb 🥐")],
        var kind => throw new InvalidOperationException($"No samples of {kind}."),
    };
}
