using System.Collections.Immutable;

namespace CoachBot.Coaching;

/// <summary>One question of the fit check.</summary>
/// <param name="Fact">The fact that it asks for; also its name on the wire.</param>
/// <param name="Ask">The words, by audience; <c>default</c> is always there.</param>
/// <param name="Why">Why the answer matters.</param>
/// <param name="Several">True when more than one choice may be taken.</param>
/// <param name="SkipWhen">What answers the question already.</param>
public sealed record InterviewSlot(
    string Fact,
    ImmutableDictionary<string, string> Ask,
    string Why,
    bool Several,
    ImmutableArray<InterviewChoice> Choices,
    ImmutableArray<Implication> SkipWhen)
{
    public string AskAs(string? audience) => Ask.GetValueOrDefault(audience ?? "default") ?? Ask["default"];

    /// <summary>The facts that an answer can tell.</summary>
    public IEnumerable<string> Tells => Choices.SelectMany(choice => choice.Facts.Known.Keys).Append(Fact).Distinct(StringComparer.Ordinal);

    public bool IsAnsweredBy(FitFacts facts) =>
        facts.IsKnown(Fact) || SkipWhen.Any(implication => implication.Holds(facts));
}

/// <param name="When">Facts, all of which must be known with these values.</param>
/// <param name="Then">The value that follows for the slot's fact; null when there is only nothing to ask.</param>
public sealed record Implication(FitFacts When, FactValue? Then)
{
    public bool Holds(FitFacts facts) => When.Known.All(fact => facts[fact.Key] == fact.Value);
}

/// <param name="Facts">What choosing it tells; empty for "not tried" and the like.</param>
/// <param name="Also">Words that mean this choice when they are the answer to its question.</param>
public sealed record InterviewChoice(string Label, ImmutableArray<string> Also, FitFacts Facts);

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

    /// <summary>The facts, with those that follow from them. Nothing that was told is changed, and what follows is never kept.</summary>
    public FitFacts Complete(FitFacts facts) => Slots
        .Where(slot => !facts.IsKnown(slot.Fact))
        .Select(slot => (slot.Fact, Value: slot.SkipWhen.FirstOrDefault(implication => implication.Then is not null && implication.Holds(facts))?.Then))
        .Where(implied => implied.Value is not null)
        .Aggregate(facts, (all, implied) => all.With(implied.Fact, implied.Value!));

    private static bool HandsOver(Verdict verdict) =>
        verdict is Verdict.FineTune or Verdict.RagAndFineTune or Verdict.ProbeFirst or Verdict.CollectMore;
}
