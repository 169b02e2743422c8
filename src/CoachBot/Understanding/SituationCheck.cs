using CoachBot.Coaching;
using CoachBot.Safety;

namespace CoachBot.Understanding;

/// <summary>A fit check of a situation told in a person's own words, all at once.</summary>
public sealed class SituationCheck(SituationReader situations, SafetyGate gate, FitPolicy policy)
{
    public FitDecision Check(string text) => FitEngine.Decide(Read(text), policy);

    public FitFacts Read(string text)
    {
        IReadOnlyList<FactReading> readings = [];
        var concern = Concern.None;
        // Both learn at their first use; side by side they keep the first check short.
        Parallel.Invoke(() => readings = situations.Read(text), () => concern = gate.Check(text, SafetyState.Calm).Concern);
        var facts = readings.Aggregate(FitFacts.None, (facts, reading) => facts.With(reading.Fact, reading.Value));
        return concern == Concern.None ? facts : facts.With("concern", new FactValue.Choice(concern.Name()));
    }
}
