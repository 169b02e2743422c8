using System.Collections.Immutable;

namespace CoachBot.Coaching;

/// <summary>One question of the fit check.</summary>
/// <param name="Fact">The fact that it asks for; also its name on the wire.</param>
/// <param name="Ask">The words, by audience; <c>default</c> is always there.</param>
/// <param name="Why">Why the answer matters.</param>
/// <param name="Several">True when more than one choice may be taken.</param>
/// <param name="SkipWhen">Values of other facts that answer the question already.</param>
public sealed record InterviewSlot(
    string Fact,
    ImmutableDictionary<string, string> Ask,
    string Why,
    bool Several,
    ImmutableArray<InterviewChoice> Choices,
    ImmutableArray<(string Fact, FactValue Value)> SkipWhen)
{
    public string AskAs(string? audience) => Ask.GetValueOrDefault(audience ?? "default") ?? Ask["default"];

    /// <summary>The facts that an answer can tell.</summary>
    public IEnumerable<string> Tells => Choices.SelectMany(choice => choice.Facts.Known.Keys).Append(Fact).Distinct(StringComparer.Ordinal);

    public bool IsAnsweredBy(FitFacts facts) =>
        facts.IsKnown(Fact) || SkipWhen.Any(known => facts[known.Fact] == known.Value);
}

/// <param name="Facts">What choosing it tells; empty for "not tried" and the like.</param>
public sealed record InterviewChoice(string Label, FitFacts Facts);

/// <summary>The questions, in the order of asking. Read from <c>prompts/interview.yaml</c>.</summary>
public sealed record Interview(ImmutableArray<InterviewSlot> Slots)
{
    /// <summary>Nothing is handed over after these verdicts, so where data may go is not asked.</summary>
    private static readonly ImmutableArray<string> AboutHandingOver = ["sensitivity", "others_consent", "upload_ok"];

    public InterviewSlot? Find(string? fact) => Slots.FirstOrDefault(slot => slot.Fact == fact);

    /// <summary>The next question whose answer could still change the verdict or the data route.</summary>
    /// <param name="decision">Made from the facts known now.</param>
    /// <param name="passed">Slots that the person skipped or could not answer.</param>
    /// <returns>Null when there is nothing left worth asking.</returns>
    public InterviewSlot? Next(FitDecision decision, IReadOnlySet<string> passed) =>
        Slots.FirstOrDefault(slot =>
            !passed.Contains(slot.Fact)
            && !slot.IsAnsweredBy(decision.Facts)
            && (HandsOver(decision.Verdict) || !AboutHandingOver.Contains(slot.Fact, StringComparer.Ordinal))
            && slot.Tells.Any(fact => decision.Missing.Contains(fact)));

    private static bool HandsOver(Verdict verdict) =>
        verdict is Verdict.FineTune or Verdict.RagAndFineTune or Verdict.ProbeFirst or Verdict.CollectMore;
}
