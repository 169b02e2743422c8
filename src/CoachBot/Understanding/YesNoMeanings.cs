using CoachBot.Coaching;

namespace CoachBot.Understanding;

/// <summary>What a bare yes or no answers, question by question. Where it answers nothing there is no entry.</summary>
internal static class YesNoMeanings
{
    public static FitFacts? Of(YesNo said, InterviewSlot slot) => (slot.Fact, said) switch
    {
        (_, YesNo.Unsure) => slot.Fact == "others_consent" ? Choice(slot.Fact, "unknown") : null,
        ("upload_ok" or "local_hardware", _) => FitFacts.None.With(slot.Fact, new FactValue.Flag(said == YesNo.Yes)),
        ("one_task", YesNo.Yes) => FitFacts.None.With("one_task", new FactValue.Flag(true)).With("example_balance", new FactValue.Choice("balanced")),
        ("one_task", YesNo.No) => FitFacts.None.With("one_task", new FactValue.Flag(false)),
        ("others_consent" or "base_model_ability", _) => Choice(slot.Fact, said == YesNo.Yes ? "yes" : "no"),
        ("example_balance", _) => Choice(slot.Fact, said == YesNo.Yes ? "balanced" : "one_sided"),
        ("prompting_result", YesNo.No) => Choice("prompting", "untried"),
        ("facts_change", _) => Choice(slot.Fact, said == YesNo.Yes ? "monthly" : "rarely"),
        ("sensitivity", _) => Choice(slot.Fact, said == YesNo.Yes ? "personal" : "none"),
        ("recurrence", _) => Choice(slot.Fact, said == YesNo.Yes ? "regular" : "one_off"),
        // "No, not tried" is an answer that tells no fact.
        ("probe_result", YesNo.No) => FitFacts.None,
        _ => null,
    };

    private static FitFacts Choice(string fact, string label) => FitFacts.None.With(fact, new FactValue.Choice(label));
}
