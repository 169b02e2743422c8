using CoachBot.Coaching;
using CoachBot.Replies;
using CoachBot.Words;

namespace CoachBot.Conversations;

/// <summary>The interview: notes facts, asks the next question that matters, and gives the verdict when none is left.</summary>
internal sealed class FitCheckFlow(PeriScript script)
{
    public const string Name = "fit_check";

    private readonly VerdictParts _verdict = new(script);

    public void Start(Draft draft)
    {
        if (draft.State.Flow == Name && draft.State.Slot is not null)
        {
            draft.AskAgain = true;
            return;
        }

        if (draft.State.Flow is null && draft.State.Decision is null) draft.Chat(script.Wording[Says.CheckStarts]);
        draft.State = draft.State with { Flow = Name, Skipped = [] };
    }

    public void Record(Command.RecordFacts command, Draft draft)
    {
        // What worries Peri is for the safety gate to notice, never for a command to set.
        var told = command.Facts.Without("concern");
        var before = draft.State.Facts;
        var corrected = told.Known.Where(fact => before[fact.Key] is { } old && old != fact.Value).Select(fact => fact.Key).ToHashSet(StringComparer.Ordinal);
        var fresh = told.Known.Where(fact => !before.IsKnown(fact.Key)).Select(fact => fact.Key).ToHashSet(StringComparer.Ordinal);
        draft.State = draft.State with
        {
            Facts = before.With(told),
            Heard = draft.State.Heard.SetItems(command.Words),
            Skipped = draft.State.Skipped.Except(told.Known.Keys),
        };
        if (draft.Gathered.Stopped) return;
        Echo(Says.Noted, fresh, draft);
        Echo(Says.Corrected, corrected, draft);
        // Whoever tells of two people tells one side; agreeing with it would help neither.
        if (fresh.Contains("audience") && draft.State.Facts.Audience == "relationship") draft.Say(script.Wording[Says.OneSide]);
        if (fresh.Count + corrected.Count == 0) Echo(Says.AlreadyNoted, told.Known.Keys.ToHashSet(StringComparer.Ordinal), draft);
        AnswerOpenSlot(told, draft);
        draft.AskAgain = true;
        if (draft.State.Flow is not null) return;
        // After a verdict whatever is told anew is weighed at once.
        if (draft.State.Decision is not null) GiveVerdict(draft);
        else if (!OnlyAudience(told)) Start(draft);
    }

    public void Drop(string name, Draft draft)
    {
        if (draft.State.Facts[name] is not { } value) return;
        draft.Say(script.Wording.Say(Says.Dropped, ("fact", script.Facts.Tell(FitFacts.None.With(name, value)))));
        draft.State = draft.State with
        {
            Facts = draft.State.Facts.Without(name),
            Heard = draft.State.Heard.Remove(name),
            Skipped = draft.State.Skipped.Remove(name),
        };
    }

    /// <summary>The open question stays unanswered and is not put again.</summary>
    public void Pass(Draft draft, bool skipped)
    {
        if (draft.State.Slot is not { } slot)
        {
            if (skipped) draft.Chat(script.Wording[Says.NothingToSkip]);
            return;
        }

        draft.Chat(skipped ? script.Wording[Says.Skipped] : script.Wording.Say(Says.Unknown, ("fact", script.Facts.Label(slot))));
        draft.State = draft.State with { Slot = null, Skipped = draft.State.Skipped.Add(slot) };
    }

    public void Back(Draft draft)
    {
        var asked = draft.State.Slot is { } open ? draft.State.Asked.RemoveRange(draft.State.Asked.LastIndexOf(open), 1) : draft.State.Asked;
        if (asked.IsEmpty)
        {
            draft.Chat(script.Wording[Says.NothingBefore]);
            draft.AskAgain = true;
            return;
        }

        var last = asked[^1];
        var facts = script.Interview.Find(last)!.Tells.Aggregate(draft.State.Facts, (facts, name) => facts.Without(name));
        draft.Chat(script.Wording[Says.WentBack]);
        draft.State = draft.State with { Flow = Name, Slot = last, Asked = asked, Facts = facts, Skipped = draft.State.Skipped.Remove(last) };
        draft.AskAgain = true;
    }

    public void StartOver(Draft draft)
    {
        var kept = draft.State.Facts["audience"] is { } audience ? FitFacts.None.With("audience", audience) : FitFacts.None;
        draft.State = draft.State with { Facts = kept, Heard = draft.State.Heard.Clear(), Flow = Name, Slot = null, Skipped = [], Asked = [], Decision = null };
        draft.Say(script.Wording[Says.StartedOver]);
    }

    public void DecideNow(Draft draft) => GiveVerdict(draft);

    /// <summary>Tells the verdict anew, and what changed it.</summary>
    public void Retell(Draft draft)
    {
        var (flow, slot) = (draft.State.Flow, draft.State.Slot);
        GiveVerdict(draft, withOffers: false);
        draft.State = draft.State with { Flow = flow, Slot = slot };
    }

    public void Resume(Draft draft)
    {
        draft.State = draft.State with { Flow = Name, Skipped = draft.State.Slot is null ? [] : draft.State.Skipped };
        draft.AskAgain = true;
        if (script.Interview.Next(script.Decide(draft.State.FactsWithConcern), draft.State.Skipped) is null) draft.Say(script.Wording[Says.NothingOpen]);
    }

    /// <summary>Ends the turn: puts the next question while the check runs, or gives the verdict.</summary>
    public void GoOn(Draft draft)
    {
        if (draft.State.Flow != Name || draft.Decided) return;
        var decision = script.Decide(draft.State.FactsWithConcern);
        var next = script.Interview.Next(decision, draft.State.Skipped);
        if (script.Interview.Find(draft.State.Slot) is { } open && (!draft.AskAgain || StillMatters(open, decision)))
        {
            if (draft.AskAgain) Ask(open, draft);
        }
        else if (next is not null) Ask(next, draft);
        else GiveVerdict(draft);
    }

    private static bool StillMatters(InterviewSlot slot, FitDecision decision) => slot.Tells.Any(fact => decision.Missing.Contains(fact));

    private void Ask(InterviewSlot slot, Draft draft)
    {
        draft.State = draft.State with { Slot = slot.Fact, Asked = draft.State.Asked.Remove(slot.Fact).Add(slot.Fact) };
        var hint = slot.Several ? " " + script.Wording[Says.CheckSeveral] : "";
        draft.Say(slot.AskAs(draft.State.Facts.Audience) + hint);
        if (!slot.Choices.IsEmpty)
            draft.Add(new ReplyPart.Choices([.. slot.Choices.Select(choice => new Choice(choice.Label, choice.Label))], slot.Several));
    }

    private void GiveVerdict(Draft draft, bool withOffers = true)
    {
        var before = draft.State.Decision;
        var decision = script.Decide(draft.State.FactsWithConcern);
        draft.Given = decision;
        draft.Decided = true;
        draft.State = draft.State with { Flow = null, Slot = null, Decision = decision };
        var parts = _verdict.Of(decision, before);
        draft.Add(withOffers ? parts : parts.Where(part => part is not ReplyPart.Choices));
    }

    /// <summary>An answer such as "not tried" sets no fact, yet it is an answer.</summary>
    private void AnswerOpenSlot(FitFacts told, Draft draft)
    {
        if (draft.State.Slot is not { } open || script.Interview.Find(open) is not { } slot) return;
        if (slot.Tells.Any(told.IsKnown)) draft.State = draft.State with { Slot = null };
    }

    private void Echo(Phrase phrase, HashSet<string> names, Draft draft)
    {
        names.Remove("task");
        if (names.Count == 0) return;
        var facts = draft.State.Facts.Known.Keys.Except(names, StringComparer.Ordinal).Aggregate(draft.State.Facts, (facts, name) => facts.Without(name));
        var says = script.Wording.Say(phrase, ("facts", script.Facts.Tell(facts)));
        if (draft.Gathered.Proposed) draft.Say(says);
        else draft.Note(says);
    }

    private static bool OnlyAudience(FitFacts told) => told.Known.Keys.All(name => name is "audience" or "task");
}
