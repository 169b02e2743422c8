using System.Collections.Immutable;

namespace CoachBot.Coaching;

/// <summary>Representative values: one for each way in which a fact can steer the table.</summary>
internal static class FitVariations
{
    /// <summary>The facts that the table reads, the most useful to ask first. <c>concern</c> is noticed, never asked.</summary>
    public static readonly ImmutableArray<string> Facts =
    [
        "needs", "recurrence", "sensitivity", "others_consent", "base_model_ability", "prompting_result", "prompting",
        "example_count", "example_quality", "one_task", "example_balance", "facts_change", "probe_result", "upload_ok",
    ];

    private static readonly ImmutableArray<FactValue> SomeNeeds =
    [
        Needs("style"), Needs("knowledge"), Needs("new_capability"), Needs("lower_cost"), Needs("knowledge", "style"), Needs("lower_cost", "style"),
    ];

    public static IEnumerable<FactValue> Of(string fact, FitPolicy policy) => fact switch
    {
        "needs" => SomeNeeds,
        "example_count" => new[] { 0, policy.MinimumExamples - 1, policy.MinimumExamples, policy.EnoughExamples }.Select(count => new FactValue.Count(count)),
        _ => FactCatalogue.Find(fact)!.Kind switch
        {
            FactKind.OneOf kind => kind.Labels.Select(label => new FactValue.Choice(label)),
            FactKind.YesNo => [new FactValue.Flag(true), new FactValue.Flag(false)],
            _ => throw new ArgumentException($"The table does not read {fact} by its value.", nameof(fact)),
        },
    };

    private static FactValue.Choices Needs(params ImmutableSortedSet<string> needs) => new(needs);
}
