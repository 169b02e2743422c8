using CoachBot.Coaching;
using CoachBot.Words;

namespace CoachBot.Conversations;

/// <summary>Verdicts, routes and counterfactuals in words.</summary>
internal sealed class DecisionWords(PeriScript script)
{
    public string Verdict(Verdict verdict) => script.Wording[verdict switch
    {
        Coaching.Verdict.FineTune => Says.VerdictFineTune,
        Coaching.Verdict.ProbeFirst => Says.VerdictProbeFirst,
        Coaching.Verdict.CollectMore => Says.VerdictCollectMore,
        Coaching.Verdict.Prompt => Says.VerdictPrompt,
        Coaching.Verdict.Rag => Says.VerdictRag,
        Coaching.Verdict.RagAndFineTune => Says.VerdictRagAndFineTune,
        Coaching.Verdict.NotAFit => Says.VerdictNotAFit,
        Coaching.Verdict.GetHumanHelp => Says.VerdictGetHumanHelp,
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "This verdict has no words."),
    }];

    /// <summary>The same, where the decision's facts allow to say it more closely.</summary>
    public string Verdict(FitDecision decision) => decision.Verdict == Coaching.Verdict.ProbeFirst && decision.Facts.IsKnown("probe_result")
        ? script.Wording[Says.VerdictProbeOn]
        : Verdict(decision.Verdict);

    public string Route(DataRoute route) => script.Wording[route switch
    {
        DataRoute.AnyProvider => Says.RouteAnyProvider,
        DataRoute.AnonymiseFirst => Says.RouteAnonymiseFirst,
        DataRoute.LocalOnly => Says.RouteLocalOnly,
        DataRoute.StopUntilConsent => Says.RouteStopUntilConsent,
        _ => throw new ArgumentOutOfRangeException(nameof(route), route, "This route has no words."),
    }];

    public string Confidence(Confidence confidence) => script.Wording[confidence switch
    {
        Coaching.Confidence.Low => Says.ConfidenceLow,
        Coaching.Confidence.Medium => Says.ConfidenceMedium,
        Coaching.Confidence.High => Says.ConfidenceHigh,
        _ => throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "This confidence has no words."),
    }];

    public string Change(Counterfactual change) =>
        script.Wording.Say(Says.WouldChangeLine, ("facts", script.Facts.Suppose(change.If)), ("verdict", Verdict(change.Verdict)));
}
