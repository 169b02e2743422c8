namespace CoachBot.Coaching;

/// <summary>What a fit check advises. <see cref="Labels.Of(Verdict)"/> gives the name on the wire.</summary>
public enum Verdict
{
    FineTune,
    ProbeFirst,
    CollectMore,
    Prompt,
    Rag,
    RagAndFineTune,
    NotAFit,
    GetHumanHelp,
}

/// <summary>Where the person's data may go.</summary>
public enum DataRoute
{
    AnyProvider,
    AnonymiseFirst,
    LocalOnly,
    StopUntilConsent,
}

/// <summary>How much an answer to what is still unknown could change a verdict.</summary>
public enum Confidence
{
    Low,
    Medium,
    High,
}

/// <summary>The snake_case names of the closed lists above, as every wire format and file uses them.</summary>
public static class Labels
{
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.FineTune => "fine_tune",
        Verdict.ProbeFirst => "probe_first",
        Verdict.CollectMore => "collect_more",
        Verdict.Prompt => "prompt",
        Verdict.Rag => "rag",
        Verdict.RagAndFineTune => "rag_and_fine_tune",
        Verdict.NotAFit => "not_a_fit",
        Verdict.GetHumanHelp => "get_human_help",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "This verdict has no name."),
    };

    public static string Of(DataRoute route) => route switch
    {
        DataRoute.AnyProvider => "any_provider",
        DataRoute.AnonymiseFirst => "anonymise_first",
        DataRoute.LocalOnly => "local_only",
        DataRoute.StopUntilConsent => "stop_until_consent",
        _ => throw new ArgumentOutOfRangeException(nameof(route), route, "This data route has no name."),
    };

    public static string Of(Confidence confidence) => confidence switch
    {
        Confidence.Low => "low",
        Confidence.Medium => "medium",
        Confidence.High => "high",
        _ => throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "This confidence has no name."),
    };
}
