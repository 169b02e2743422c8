using CoachBot.Coaching;
using CoachBot.Words;

namespace CoachBot.Conversations;

/// <summary>What can be asked about a verdict: what would change it, what if, and where to go from it.</summary>
internal sealed class AfterVerdict(PeriScript script)
{
    private const int MostJourneys = 2;

    private readonly DecisionWords _words = new(script);

    public void WhatWouldChange(Draft draft)
    {
        var changes = Now(draft).WouldChange;
        draft.Say(changes.IsEmpty
            ? script.Wording[Says.WouldChangeNothing]
            : $"{script.Wording[Says.WouldChange]}\n\n{string.Join("\n", changes.Select(change => $"- {_words.Change(change)}"))}");
        draft.AskAgain = true;
    }

    /// <summary>Recomputes with other facts; nothing of it is kept.</summary>
    public void WhatIf(Command.WhatIf command, Draft draft)
    {
        draft.AskAgain = true;
        var supposed = command.Facts.Known.Where(fact => fact.Key != "concern" && draft.State.Facts[fact.Key] != fact.Value)
            .Aggregate(FitFacts.None, (facts, fact) => facts.With(fact.Key, fact.Value));
        if (supposed.Known.IsEmpty)
        {
            draft.Say(script.Wording[Says.WhatIfUnclear]);
            return;
        }

        var other = script.Decide(draft.State.FactsWithConcern.With(supposed));
        var phrase = other.Verdict == Now(draft).Verdict ? Says.WhatIfSame : Says.WhatIf;
        var says = script.Wording.Say(phrase, ("facts", script.Facts.Suppose(supposed)), ("verdict", _words.Verdict(other.Verdict)));
        draft.Say($"{says} {other.Reasons[0].Says}\n\n{script.Wording[Says.WhatIfKept]}");
        draft.Given = other;
    }

    public void RecommendJourney(Draft draft)
    {
        draft.AskAgain = true;
        var audience = draft.State.Facts.Audience;
        var verdict = draft.State.Decision?.Verdict;
        var fitting = script.Journeys
            .Where(journey => verdict is null || journey.Verdicts.Contains(Labels.Of(verdict.Value), StringComparer.Ordinal))
            .OrderByDescending(journey => audience is not null && journey.Audience.Contains(audience, StringComparer.Ordinal))
            .ThenBy(journey => journey.Audience.Length)
            .Take(verdict is null ? script.Journeys.Length : MostJourneys)
            .ToList();
        var opening = verdict is { } known ? script.Wording.Say(Says.JourneysFor, ("verdict", _words.Verdict(known))) : script.Wording[Says.JourneysGeneral];
        draft.Say(fitting.Count == 0 ? script.Wording[Says.JourneysNone] : $"{opening}\n\n{string.Join("\n", fitting.Select(journey => "- " + Line(journey)))}");
    }

    private string Line(Journeys.Journey journey) => script.Wording.Say(
        Says.JourneyLine, ("title", journey.Title), ("who", journey.Who), ("time", journey.Time), ("cost", journey.Cost));

    private FitDecision Now(Draft draft) => script.Decide(draft.State.FactsWithConcern);
}
