using System.Collections.Immutable;

namespace CoachBot.Coaching;

/// <summary>The decision table of DESIGN.md, 4: the first row that matches wins.</summary>
internal static class FitTable
{
    /// <param name="Codes">The reasons that made the row fire; never empty.</param>
    internal sealed record Fired(int Row, Verdict Verdict, ImmutableArray<string> Codes);

    private static readonly ImmutableArray<Func<FitCase, (Verdict, ImmutableArray<string>)?>> Rows =
    [
        fit => fit.Facts.Concern is "self_harm" or "abuse" or "control_of_other"
            ? (Verdict.GetHumanHelp, ["concern_" + fit.Facts.Concern]) : null,
        fit => fit.Facts.OthersConsent == "no" ? (Verdict.CollectMore, ["consent_refused"]) : null,
        fit => fit.Facts.Recurrence == "one_off" ? (Verdict.Prompt, ["one_off"]) : null,
        fit => Any(Verdict.NotAFit, ("new_capability", fit.Needs("new_capability")), ("base_cannot", fit.Facts.BaseModelAbility == "no")),
        fit => fit.Facts.PromptingResult == "good" && !(fit.NeedsLowerCost && fit.PaysWithinHorizon)
            ? (Verdict.Prompt, ["prompting_is_enough"]) : null,
        fit => fit.KnowledgeOnly ? (Verdict.Rag, ["knowledge_only"]) : null,
        fit => fit.Facts is { ExampleCount: 0, Prompting: "untried" } ? (Verdict.Prompt, ["prompt_untried"]) : null,
        Unready,
        fit => fit.Facts.ProbeResult == "generic" ? (Verdict.Prompt, ["probe_generic"]) : null,
        fit => fit.LowerCostOnly && fit.NeverPaysInTime ? (Verdict.Prompt, ["never_pays"]) : null,
        fit => Any(
            Verdict.ProbeFirst,
            ("no_probe", fit.Facts.ProbeResult is null),
            ("count_unknown", fit.Facts.ExampleCount is null),
            ("few_for_training", fit.Facts.ExampleCount is not null && fit.NotEnoughExamples),
            ("consent_unknown", fit.ConsentOpen)),
        fit => fit.NeedsLookup ? (Verdict.RagAndFineTune, ["ready_with_lookup"]) : (Verdict.FineTune, ["ready"]),
    ];

    public static Fired Fire(FitCase fit)
    {
        for (var row = 0; row < Rows.Length; row++)
        {
            if (Rows[row](fit) is var (verdict, codes)) return new Fired(row + 1, verdict, codes);
        }

        throw new InvalidOperationException("The last row matches everything.");
    }

    public static DataRoute Route(FitCase fit) => fit.Facts switch
    {
        { OthersConsent: "no" } => DataRoute.StopUntilConsent,
        _ when fit.ConsentOpen => DataRoute.StopUntilConsent,
        { UploadOk: false } => DataRoute.LocalOnly,
        { Sensitivity: "intimate", UploadOk: not true } => DataRoute.LocalOnly,
        { Sensitivity: "personal" or "intimate" or "regulated" } => DataRoute.AnonymiseFirst,
        _ => DataRoute.AnyProvider,
    };

    private static (Verdict, ImmutableArray<string>)? Unready(FitCase fit)
    {
        var faults = Any(
            Verdict.CollectMore,
            ("too_few_examples", fit.TooFewExamples),
            ("raw_examples", fit.Facts.ExampleQuality == "raw"),
            ("mixed_tasks", fit.Facts.OneTask == false),
            ("one_sided", fit.Facts.ExampleBalance == "one_sided"),
            ("probe_insufficient", fit.Facts.ProbeResult == "insufficient"));
        return faults is var (_, codes) && fit.NeedsLookup ? (Verdict.Rag, ["lookup_first", .. codes]) : faults;
    }

    private static (Verdict, ImmutableArray<string>)? Any(Verdict verdict, params ReadOnlySpan<(string Code, bool Holds)> conditions)
    {
        var codes = ImmutableArray.CreateBuilder<string>();
        foreach (var (code, holds) in conditions)
        {
            if (holds) codes.Add(code);
        }

        return codes.Count == 0 ? null : (verdict, codes.ToImmutable());
    }
}
