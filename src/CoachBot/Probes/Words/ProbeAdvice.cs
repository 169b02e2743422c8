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

    public static IEnumerable<string> Keys => [Try, Stop, OnPurpose, DoNotTrain, Again, NoJudgement, CollectRarer, GoOn];

    /// <returns>Keys of the wording, in the order in which they are said.</returns>
    public static IEnumerable<string> Of(ProbeReport report) => report.Result switch
    {
        ProbeResult.Specific => [Try, Stop, OnPurpose],
        ProbeResult.Generic => [DoNotTrain, Again],
        _ => [NoJudgement, report.OneSided ? CollectRarer : GoOn],
    };
}
