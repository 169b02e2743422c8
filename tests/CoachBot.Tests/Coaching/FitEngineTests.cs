using CoachBot.Coaching;

namespace CoachBot.Tests.Coaching;

public class FitEngineTests
{
    private const string Ready = """
        "recurrence":"regular","needs":["style"],"prompting":"strong","prompting_result":"inconsistent","base_model_ability":"sometimes",
        "example_count":160,"example_quality":"curated","example_balance":"balanced","one_task":true,"probe_result":"specific",
        "facts_change":"rarely","sensitivity":"none","others_consent":"not_needed","upload_ok":true
        """;

    [Theory]
    [InlineData("", 12, Verdict.FineTune)]
    [InlineData(""","concern":"abuse" """, 1, Verdict.GetHumanHelp)]
    [InlineData(""","concern":"self_harm" """, 1, Verdict.GetHumanHelp)]
    [InlineData(""","concern":"control_of_other","others_consent":"no" """, 1, Verdict.GetHumanHelp)]
    [InlineData(""","concern":"distress" """, 12, Verdict.FineTune)]
    [InlineData(""","others_consent":"no" """, 2, Verdict.CollectMore)]
    [InlineData(""","others_consent":"no","recurrence":"one_off" """, 2, Verdict.CollectMore)]
    [InlineData(""","recurrence":"one_off","base_model_ability":"no" """, 3, Verdict.Prompt)]
    [InlineData(""","recurrence":"occasional" """, 12, Verdict.FineTune)]
    [InlineData(""","needs":["style","new_capability"] """, 4, Verdict.NotAFit)]
    [InlineData(""","base_model_ability":"no","prompting_result":"good" """, 4, Verdict.NotAFit)]
    [InlineData(""","prompting_result":"good" """, 5, Verdict.Prompt)]
    [InlineData(""","prompting_result":"good","needs":["style","lower_cost"] """, 5, Verdict.Prompt)]
    [InlineData(""","prompting_result":"good","needs":["lower_cost"],"upfront_usd":300,"runs_per_month":1000,"cost_per_call_usd":0.05,"tuned_cost_per_call_usd":0.01 """, 12, Verdict.FineTune)]
    [InlineData(""","prompting_result":"good","needs":["lower_cost"],"horizon_months":5,"upfront_usd":300,"runs_per_month":1000,"cost_per_call_usd":0.05,"tuned_cost_per_call_usd":0.01 """, 5, Verdict.Prompt)]
    [InlineData(""","needs":["knowledge"] """, 6, Verdict.Rag)]
    [InlineData(""","needs":["knowledge","fresh_facts"] """, 6, Verdict.Rag)]
    [InlineData(""","example_count":0,"prompting":"untried","prompting_result":null """, 7, Verdict.Prompt)]
    [InlineData(""","example_count":0 """, 8, Verdict.CollectMore)]
    [InlineData(""","example_count":49 """, 8, Verdict.CollectMore)]
    [InlineData(""","example_count":50 """, 11, Verdict.ProbeFirst)]
    [InlineData(""","example_count":99 """, 11, Verdict.ProbeFirst)]
    [InlineData(""","example_count":100 """, 12, Verdict.FineTune)]
    [InlineData(""","example_quality":"raw" """, 8, Verdict.CollectMore)]
    [InlineData(""","example_quality":"mixed" """, 12, Verdict.FineTune)]
    [InlineData(""","example_quality":"raw","needs":["style","knowledge"] """, 8, Verdict.Rag)]
    [InlineData(""","example_count":20,"facts_change":"daily" """, 8, Verdict.Rag)]
    [InlineData(""","one_task":false """, 8, Verdict.CollectMore)]
    [InlineData(""","example_balance":"one_sided" """, 8, Verdict.CollectMore)]
    [InlineData(""","probe_result":"insufficient" """, 8, Verdict.CollectMore)]
    [InlineData(""","probe_result":"generic" """, 9, Verdict.Prompt)]
    [InlineData(""","needs":["lower_cost"],"upfront_usd":300,"runs_per_month":10,"cost_per_call_usd":0.01,"tuned_cost_per_call_usd":0.02 """, 10, Verdict.Prompt)]
    [InlineData(""","needs":["lower_cost","style"],"upfront_usd":300,"runs_per_month":10,"cost_per_call_usd":0.01,"tuned_cost_per_call_usd":0.02 """, 12, Verdict.FineTune)]
    [InlineData(""","probe_result":null """, 11, Verdict.ProbeFirst)]
    [InlineData(""","example_count":null """, 11, Verdict.ProbeFirst)]
    [InlineData(""","sensitivity":"personal","others_consent":"unknown" """, 11, Verdict.ProbeFirst)]
    [InlineData(""","sensitivity":"personal","others_consent":null """, 11, Verdict.ProbeFirst)]
    [InlineData(""","sensitivity":"none","others_consent":null """, 12, Verdict.FineTune)]
    [InlineData(""","needs":["style","fresh_facts"] """, 12, Verdict.RagAndFineTune)]
    [InlineData(""","facts_change":"monthly" """, 12, Verdict.RagAndFineTune)]
    public void The_first_row_that_matches_wins(string changes, int row, Verdict verdict)
    {
        var decision = Decide(changes);

        decision.Row.ShouldBe(row);
        decision.Verdict.ShouldBe(verdict);
        decision.Reasons[0].Says.ShouldNotContain("{");
    }

    [Theory]
    [InlineData("", DataRoute.AnyProvider)]
    [InlineData(""","others_consent":"no" """, DataRoute.StopUntilConsent)]
    [InlineData(""","sensitivity":"personal","others_consent":"unknown" """, DataRoute.StopUntilConsent)]
    [InlineData(""","sensitivity":"personal","others_consent":"yes","upload_ok":false """, DataRoute.LocalOnly)]
    [InlineData(""","sensitivity":"intimate","others_consent":"yes","upload_ok":null """, DataRoute.LocalOnly)]
    [InlineData(""","sensitivity":"intimate","others_consent":"yes" """, DataRoute.AnonymiseFirst)]
    [InlineData(""","sensitivity":"regulated","others_consent":"not_needed" """, DataRoute.AnonymiseFirst)]
    [InlineData(""","upload_ok":false """, DataRoute.LocalOnly)]
    [InlineData(""","sensitivity":null,"upload_ok":null """, DataRoute.AnyProvider)]
    public void Data_goes_only_where_consent_and_sensitivity_allow(string changes, DataRoute route) =>
        Decide(changes).DataRoute.ShouldBe(route);

    [Fact]
    public void Everything_known_and_decided_is_sure_and_has_an_expiry()
    {
        var decision = Decide("");

        decision.Confidence.ShouldBe(Confidence.High);
        decision.Missing.ShouldBeEmpty();
        decision.ValidUntil.ShouldBe(Facts.Policy.ProviderFactsValidUntil);
    }

    [Fact]
    public void Nothing_known_is_a_probe_first_of_low_confidence_that_names_what_is_missing()
    {
        var decision = Facts.Decide("{}");

        decision.Verdict.ShouldBe(Verdict.ProbeFirst);
        decision.Confidence.ShouldBe(Confidence.Low);
        decision.Missing.ShouldBeSubsetOf(FactCatalogue.All.Select(fact => fact.Name));
        decision.Missing.ShouldContain("recurrence");
        decision.Missing.ShouldContain("example_count");
        decision.Missing.ShouldNotContain("audience");
        decision.Missing.ShouldNotContain("concern");
        decision.Missing.ShouldNotContain("upfront_usd", "money matters only to those who want to save it");
    }

    [Fact]
    public void Money_is_missing_only_where_it_can_decide()
    {
        Decide(""","needs":["lower_cost"],"prompting_result":"good","runs_per_month":500 """).Missing
            .ShouldBe(["upfront_usd", "cost_per_call_usd", "tuned_cost_per_call_usd"]);
        Decide(""","needs":["style"],"prompting_result":"poor" """).Missing.ShouldBeEmpty();
    }

    [Fact]
    public void A_person_in_danger_gets_no_hint_how_to_be_offered_training()
    {
        var decision = Decide(""","concern":"control_of_other" """);

        decision.WouldChange.ShouldBeEmpty();
        decision.Missing.ShouldBeEmpty();
        decision.Reasons.Length.ShouldBe(1);
    }

    [Fact]
    public void A_raw_and_small_pile_is_told_what_to_mend_together()
    {
        var decision = Decide(""","example_count":20,"example_quality":"raw" """);

        decision.Reasons.Select(reason => reason.Code).Take(2).ShouldBe(["too_few_examples", "raw_examples"]);
        decision.WouldChange.ShouldContain(change => change.If.ExampleCount >= 50 && change.If.ExampleQuality == "curated");
    }

    [Fact]
    public void Too_little_volume_to_pay_is_told_the_volume_that_would()
    {
        var decision = Decide(""","needs":["lower_cost"],"upfront_usd":600,"runs_per_month":100,"cost_per_call_usd":0.06,"tuned_cost_per_call_usd":0.01 """);

        decision.Verdict.ShouldBe(Verdict.Prompt);
        // 600 / 24 months / 0.05 saved a run.
        decision.WouldChange.ShouldContain(change => (change.If.RunsPerMonth == 500 || change.If.RunsPerMonth == 501) && change.Verdict == Verdict.FineTune);
    }

    private static FitDecision Decide(string changes)
    {
        // A later member replaces an earlier one of the same name; null makes it unknown.
        using var document = System.Text.Json.JsonDocument.Parse("{" + Ready + changes + "}");
        var members = document.RootElement.EnumerateObject().GroupBy(member => member.Name).Select(group => group.Last());
        return Facts.Decide("{" + string.Join(",", members.Select(member => $"\"{member.Name}\":{member.Value.GetRawText()}")) + "}");
    }
}
