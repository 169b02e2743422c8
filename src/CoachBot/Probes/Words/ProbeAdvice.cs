namespace CoachBot.Probes.Words;

/// <summary>What a result means for the person, and the next step.</summary>
internal static class ProbeAdvice
{
    private const string Try = "advice.try_in_prompt";
    private const string Stop = "advice.stop_if_enough";
    private const string OnPurpose = "advice.test_on_purpose";
    private const string DoNotTrain = "advice.do_not_train";
    private const string Again = "advice.second_attempt";
    private const string NoJudgement = "advice.no_judgement";
    private const string CollectRarer = "advice.collect_rarer";
    private const string GoOn = "advice.go_on";
    private const string StyleTry = "advice.style_try";
    private const string StyleGeneric = "advice.style_generic";
    private const string StylePick = "advice.style_pick";
    private const string MoreWorks = "advice.more_works";

    public static IEnumerable<string> Keys => [Try, Stop, OnPurpose, DoNotTrain, Again, NoJudgement, CollectRarer, GoOn, StyleTry, StyleGeneric, StylePick, MoreWorks];

    /// <returns>Keys of the wording, in the order in which they are said.</returns>
    public static IEnumerable<string> Of(ProbeReport report) => report.Reason switch
    {
        ProbeReason.StyleOwn => [StyleTry, Stop],
        ProbeReason.StyleLikeDrafts => [StyleGeneric],
        ProbeReason.StyleUneven => [StylePick],
        ProbeReason.StyleTooFew or ProbeReason.StyleTooShort => [NoJudgement, MoreWorks],
        _ => OfOutcomes(report),
    };

    private static IEnumerable<string> OfOutcomes(ProbeReport report) => report.Result switch
    {
        ProbeResult.Specific => [Try, Stop, OnPurpose],
        ProbeResult.Generic => [DoNotTrain, Again],
        _ => [NoJudgement, report.OneSided ? CollectRarer : GoOn],
    };
}
