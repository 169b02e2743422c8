using CoachBot.Probes;
using CoachBot.Probes.Checks;
using CoachBot.Probes.Collecting;
using CoachBot.Replies;
using CoachBot.Words;

namespace CoachBot.Conversations.Probing;

/// <summary>One example at a time: what happened, what was done, what came back, how it ended.</summary>
internal sealed class ExampleTelling(PeriScript script)
{
    private readonly ProbeMeter _meter = new(script);
    private readonly RedactedSet _redacted = new(script);

    /// <summary>Opens a new example.</summary>
    public void Begin(Draft draft)
    {
        if (Set(draft).Telling.IsEmpty) draft.State = draft.State with { Slot = ProbeSlots.Of(ExamplePart.Situation) };
        draft.AskAgain = true;
    }

    public void Tell(Command.TellExample told, Draft draft)
    {
        var telling = Set(draft).Telling;
        if (told.Situation is { } situation) telling = telling.With(ExamplePart.Situation, situation);
        if (told.Action is { } action) telling = telling.With(ExamplePart.Action, action);
        if (told.Response is { } response) telling = telling.With(ExamplePart.Response, response);
        Note(telling, draft);
    }

    public void Answer(string text, Draft draft)
    {
        var answers = script.Probe.Answers;
        var telling = Set(draft).Telling;
        if (answers.Labelled(text) is { } parts)
        {
            foreach (var (part, words) in parts) telling = With(telling, part, words) ?? telling;
            TellsBy(form: true, draft);
            Note(telling, draft);
            return;
        }

        TellsBy(form: false, draft);
        var asked = ProbeSlots.PartOf(draft.State.Slot) ?? ExamplePart.Situation;
        if (With(telling, asked, text) is { } answered) Note(answered, draft);
        else NotCaught(draft);
    }

    public void Skip(ExamplePart part, Draft draft)
    {
        var telling = Set(draft).Telling;
        var skipped = part == ExamplePart.Outcome ? telling with { Outcome = Outcome.Unknown } : telling.With(part, "");
        if (skipped is { Situation: "", Action: "" })
        {
            draft.Say(script.Wording[Says.ProbeTellsNothing]);
            skipped = ExampleDraft.Empty;
        }

        Note(skipped, draft);
    }

    /// <returns>False when nothing was told yet.</returns>
    public bool Back(Draft draft)
    {
        var telling = Set(draft).Telling;
        if (telling.Last is not { } last) return false;
        draft.Chat(script.Wording[Says.WentBack]);
        Keep(telling.Without(last), draft);
        draft.State = draft.State with { Slot = ProbeSlots.Of(last) };
        return true;
    }

    /// <summary>Puts the question for what is missing.</summary>
    public void Ask(Draft draft)
    {
        var telling = Set(draft).Telling;
        if (telling.Missing is not { } part) return;
        var isOpen = draft.State.Slot == ProbeSlots.Of(part);
        draft.State = draft.State with { Slot = ProbeSlots.Of(part) };
        if (isOpen && !draft.AskAgain) return;
        draft.Say(Question(part, draft));
        if (part == ExamplePart.Outcome) draft.Add(new ReplyPart.Choices([.. script.Offers(Says.EndingWorked, Says.EndingMixed, Says.EndingFailed)]));
        else if (telling.IsEmpty) AskAllAtOnce(draft);
    }

    private void AskAllAtOnce(Draft draft)
    {
        if (Set(draft).TellsByForm) draft.Add(Form());
        var exits = ProbeMeter.IsReady(Set(draft)) ? script.Offers(Says.ProbeOfferRun, Says.ProbeOfferPause) : script.Offers(Says.ProbeOfferPause);
        draft.Add(new ReplyPart.Choices([.. exits]));
    }

    private ReplyPart.Form Form() => new(script.Wording[Says.ProbeFormTitle],
    [
        Field(ExamplePart.Situation, Says.PartSituation), Field(ExamplePart.Action, Says.PartAction), Field(ExamplePart.Response, Says.PartResponse),
        Field(ExamplePart.Outcome, Says.PartOutcome) with { Options = [.. script.Offers(Says.EndingWorked, Says.EndingMixed, Says.EndingFailed).Select(choice => choice.Label)], IsLong = false },
    ]);

    private static void TellsBy(bool form, Draft draft) => draft.State = draft.State with { Probe = Set(draft) with { TellsByForm = form } };

    private FormField Field(ExamplePart part, Phrase label) => new(ProbeSlots.Of(part), script.Wording[label]) { IsLong = true };

    private string Question(ExamplePart part, Draft draft) => script.Wording[(part, IsWork(draft)) switch
    {
        (ExamplePart.Situation, false) => Says.AskSituation,
        (ExamplePart.Situation, true) => Says.AskBrief,
        (ExamplePart.Action, false) => Says.AskAction,
        (ExamplePart.Action, true) => Says.AskWork,
        (ExamplePart.Response, false) => Says.AskResponse,
        (ExamplePart.Response, true) => Says.AskReaction,
        _ => Says.AskOutcome,
    }];

    /// <summary>Whoever tells of work tells of briefs and deliverables.</summary>
    private static bool IsWork(Draft draft) => draft.State.Facts.Audience is "freelancer" or "business" or "developer";

    private ExampleDraft? With(ExampleDraft telling, ExamplePart part, string text)
    {
        var answers = script.Probe.Answers;
        if (part != ExamplePart.Outcome) return telling.With(part, answers.IsNothing(text) ? "" : text);
        return answers.Ending(text) is { } outcome ? telling with { Outcome = outcome } : null;
    }

    private void Note(ExampleDraft telling, Draft draft)
    {
        Keep(telling, draft);
        if (!Set(draft).KeepsOriginals) draft.Asked = script.Wording[Says.ProbeNotKept];
        draft.State = draft.State with { Slot = telling.Missing is { } missing ? ProbeSlots.Of(missing) : null };
        draft.AskAgain = true;
        if (telling.Missing is not null) return;
        Finish(telling, draft);
    }

    private void Finish(ExampleDraft telling, Draft draft)
    {
        var set = Set(draft) with { Telling = ExampleDraft.Empty };
        if (!telling.TellsSomething)
        {
            draft.Say(script.Wording[Says.ProbeTellsNothing]);
        }
        else if (set.Examples.Length >= ProbeSet.MostExamples)
        {
            draft.Say(script.Wording[Says.ProbeFull]);
        }
        else
        {
            set = set.Add([telling.ToExample("")]);
            if (!set.KeepsOriginals) set = _redacted.Replace(set);
        }

        draft.State = draft.State with { Probe = set, Slot = ProbeSlots.Of(ExamplePart.Situation) };
        _meter.Show(draft);
        if (set.Balance.Known == ProbeChecks.FewestExamples || set.Examples.Length == ProbeSet.Goal) draft.Say(script.Wording[Says.ProbeEnough]);
    }

    private void NotCaught(Draft draft)
    {
        draft.Chat(script.Wording[Says.NotCaught]);
        draft.AskAgain = true;
    }

    private static void Keep(ExampleDraft telling, Draft draft) => draft.State = draft.State with { Probe = Set(draft) with { Telling = telling } };

    private static ProbeSet Set(Draft draft) => draft.State.Probe ?? ProbeSet.Empty;
}
