namespace CoachBot.Knowledge;

/// <summary>
/// Decides whether the guidance answers a question or is silent: a logistic model over
/// <see cref="Evidence"/>. Pure.
/// </summary>
public static class SilenceGate
{
    /// <summary>Below this chance Peri says that her guidance is silent.</summary>
    public const double Threshold = 0.5;

    /// <summary>Below this chance, with no word of this subject, the question is surely about something else.</summary>
    private const double SurelyElsewhere = 0.2;

    /// <summary>The intercept, then a weight for each of <see cref="Evidence.Features"/>; fitted by the evaluations verb <c>ask-fit</c> to ask.jsonl and ask-second.jsonl (289 questions, L2 penalty 0.1).</summary>
    public static IReadOnlyList<double> Weights { get; } = [-1.50, 3.48, 5.43, -6.05, 4.80, -2.65, -2.70, 1.41, 0.36, -0.07, -7.36];

    /// <summary>The chance that the guidance answers the question, 0 to 1.</summary>
    public static double Chance(Evidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        var sum = Weights[0];
        for (var i = 0; i < evidence.Features.Count; i++)
            sum += Weights[i + 1] * evidence.Features[i];
        return 1 / (1 + Math.Exp(-sum));
    }

    /// <summary>Whether the question is surely about another subject, as against one on this subject that the guidance leaves open.</summary>
    public static bool IsElsewhere(Evidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return evidence.Subject == 0 && evidence.Unknowable == 0 && Chance(evidence) < SurelyElsewhere;
    }
}
