namespace CoachBot.Probes.Pages;

/// <summary>What a result means for the person, and the next step.</summary>
internal static class ProbeAdvice
{
    public const string Method =
        "Features are read from the situation and from what was done, never from the response, which comes after. Each is held against the outcome by Fisher's exact test; "
        + "q is the false discovery rate of Benjamini and Hochberg over all that were tested, weighted by the kind of feature and by how evenly it splits the set. "
        + "Differences of rates have Newcombe's interval, accuracies Wilson's; the intervals are those of one feature taken by itself, and what is called because it stands out is likely a little weaker than it looks. "
        + "The held-out test is ten-fold cross-validation, three times; its p comes from permutation. Words lean by log-odds with an informative Dirichlet prior (Monroe and others, 2008). "
        + "What goes together need not be cause and effect.";

    public static IEnumerable<string> Of(ProbeReport report) => report.Result switch
    {
        ProbeResult.Specific =>
        [
            "Your examples hold something of your own. That is necessary for fine-tuning and not sufficient: first put these patterns, or the nearest examples, into a prompt and use it on new cases.",
            "If that is good enough, stop there. If its help is right but uneven, fine-tuning may refine it.",
            "Try the strongest pattern on purpose for two weeks and write down how it ends: only that shows whether it causes anything.",
        ],
        ProbeResult.Generic =>
        [
            "Nothing was found that is particular to you. A model trained on these examples would say what an untrained one says already: use a good prompt and do not train.",
            "If several subjects are mixed here or the tellings are brief, a second attempt with one subject and fuller sentences may be worthwhile.",
        ],
        _ =>
        [
            "These examples do not allow a judgement yet. That is neither a yes nor a no.",
            report.OneSided ? "Collect more of the rarer outcome above all." : "Go on collecting, one line an event, and run the probe again.",
        ],
    };
}
