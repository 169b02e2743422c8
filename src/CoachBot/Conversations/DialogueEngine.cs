using System.Collections.Immutable;
using CoachBot.Conversations.Probing;
using CoachBot.Replies;
using CoachBot.Words;

namespace CoachBot.Conversations;

/// <summary>
/// Decides what a turn's commands do to the conversation and what Peri replies. Pure: whatever had to be fetched comes as
/// <see cref="Gathered"/>, and the same input gives the same result.
/// </summary>
public sealed class DialogueEngine
{
    private readonly PeriScript _script;
    private readonly FitCheckFlow _check;
    private readonly AfterVerdict _after;
    private readonly Asides _asides;
    private readonly ProbeFlow _probe;

    public DialogueEngine(PeriScript script)
    {
        _script = script;
        _check = new FitCheckFlow(script);
        _after = new AfterVerdict(script);
        _asides = new Asides(script);
        _probe = new ProbeFlow(script);
    }

    /// <summary>What the probe is run by.</summary>
    public ProbeScript Probe => _script.Probe;

    public TurnResult Step(Conversation conversation, ImmutableArray<Command> commands, Gathered gathered)
    {
        // An empty message is a look up from the page: the open question is put again.
        var draft = new Draft(conversation, gathered) { AskAgain = commands.IsEmpty };
        if (conversation.Version == 0) Welcome(draft);
        draft.Add(gathered.Notice);
        if (gathered is { ModelElsewhere: not null, Stopped: false } && conversation.ModelConsent == ModelConsent.Unasked) _asides.AskForModel(draft);
        if (gathered.Clipped) draft.Say(_script.Wording[Says.TooLong]);
        foreach (var command in commands.Where(command => !gathered.Stopped || StaysOpen(command))) Do(command, draft);
        if (gathered.Stopped) Stop(draft);
        else if (!draft.Closed && draft.State.Flow is not null) GoOn(draft);
        else if (!draft.Closed && ((IsIdle(commands) && draft.State.Decision is null) || !draft.HasSpoken)) Offer(draft);
        var reply = draft.ToReply();
        var offers = draft.State.Slot is null || draft.State.Flow == ProbeFlow.Name ? reply.Parts.OfType<ReplyPart.Choices>().LastOrDefault() : null;
        var state = draft.State with { Offered = [.. offers?.Options.Select(option => option.Send) ?? []], AsksToForget = draft.AsksToForget };
        return new TurnResult(state, reply, draft.Forget, draft.Retellable) { Asked = draft.Asked, Kept = draft.Kept };
    }

    /// <summary>What a person in danger can still ask for: facts about the subject, their rights, and people.</summary>
    private static bool StaysOpen(Command command) =>
        command is Command.AskGuidance or Command.ForgetMe or Command.KeepMe or Command.ExportMyData or Command.UseModel or Command.GetHumanHelp or Command.Help or Command.SmallTalk or Command.RecordFacts or Command.DropExample or Command.DropExamples;

    /// <summary>Greetings and introductions lead nowhere by themselves.</summary>
    private static bool IsIdle(ImmutableArray<Command> commands) =>
        commands.All(command => command is Command.RecordFacts or Command.SmallTalk { Kind: "greet" });

    private void Do(Command command, Draft draft)
    {
        switch (command)
        {
            case Command.StartCheck: _check.Start(draft); break;
            case Command.RecordFacts facts: _check.Record(facts, draft); break;
            case Command.ForgetFact fact: _check.Drop(fact.Name, draft); break;
            case Command.CannotSay or Command.Skip when IsProbe(draft): _probe.Skip(draft); break;
            case Command.Back when IsProbe(draft): _probe.Back(draft); break;
            case Command.WhyAsk when IsProbe(draft): _probe.Why(draft); break;
            case Command.CannotSay: _check.Pass(draft, skipped: false); break;
            case Command.Skip: _check.Pass(draft, skipped: true); break;
            case Command.Back: _check.Back(draft); break;
            case Command.StartOver: _check.StartOver(draft); break;
            case Command.DecideNow: _check.DecideNow(draft); break;
            case Command.Resume: _check.Resume(draft); break;
            case Command.WhyAsk: _asides.Why(draft); break;
            case Command.Summarise: _asides.Summarise(draft); break;
            case Command.Help: _asides.Help(draft); break;
            case Command.AskGuidance ask: _asides.Answer(ask, draft); break;
            case Command.SmallTalk talk: _asides.Talk(talk, draft); break;
            case Command.GetHumanHelp: _asides.PeopleToTalkTo(draft); break;
            case Command.ForgetMe forget: _asides.ForgetMe(forget, draft); break;
            case Command.KeepMe: _asides.KeepMe(draft); break;
            case Command.ExportMyData: _asides.Export(draft); break;
            case Command.UseModel use: _asides.UseModel(use, draft); break;
            case Command.NotUnderstood not: _asides.NotUnderstood(not, draft); break;
            case Command.WhatWouldChange: _after.WhatWouldChange(draft); break;
            case Command.WhatIf what: _after.WhatIf(what, draft); break;
            case Command.RecommendJourney: _after.RecommendJourney(draft); break;
            default: DoForProbe(command, draft); break;
        }
    }

    private void DoForProbe(Command command, Draft draft)
    {
        switch (command)
        {
            case Command.StartProbe: _probe.Start(draft); break;
            case Command.AnotherExample: _probe.TellAnother(draft); break;
            case Command.TellExample told: _probe.Tell(told, draft); break;
            case Command.AnswerProbe answer: _probe.Answer(answer, draft); break;
            case Command.ProbeProgress: _probe.Progress(draft); break;
            case Command.RunProbe: _probe.Run(draft); break;
            case Command.PauseProbe: _probe.Pause(draft); break;
            case Command.CopyPrompt: _probe.CopyPrompt(draft); break;
            case Command.CompareByModel: _probe.Compare(draft); break;
            case Command.Approve approve: _probe.Approve(approve.Token, draft); break;
            case Command.Decline: _probe.Decline(draft); break;
            case Command.BringFile: _probe.HowToBring(draft); break;
            case Command.OfferFile file: _probe.OfferFile(file, draft); break;
            case Command.MapColumns map: _probe.MapColumns(map, draft); break;
            case Command.LabelExamples: _probe.Label(draft); break;
            case Command.EditExample edit: _probe.Edit(edit, draft); break;
            case Command.DropExample drop: _probe.Drop(drop, draft); break;
            case Command.DropExamples drop: _probe.DropAll(drop, draft); break;
            case Command.ReviewHidden: _probe.Review(draft); break;
            case Command.ShowWord show: _probe.ShowWord(show.Text, draft); break;
            case Command.HideWord hide: _probe.HideWord(hide, draft); break;
            case Command.KeepNoOriginals keep: _probe.KeepNoOriginals(keep, draft); break;
            default: throw new InvalidOperationException($"The command {command.GetType().Name} is not done anywhere.");
        }
    }

    private void GoOn(Draft draft)
    {
        if (IsProbe(draft)) _probe.GoOn(draft);
        else _check.GoOn(draft);
    }

    private static bool IsProbe(Draft draft) => draft.State.Flow == ProbeFlow.Name;

    private void Welcome(Draft draft)
    {
        draft.Say($"{_script.Wording[Says.Welcome]} {_script.Wording[Says.WelcomeKeeps]}");
    }

    /// <summary>Nothing is running and nothing was asked for: say what there is.</summary>
    private void Offer(Draft draft)
    {
        draft.Say(_script.Wording[Says.WelcomeOffer]);
        draft.Add(new ReplyPart.Choices([.. _script.Offers(Says.OfferCheck, Says.OfferQuestion, Says.ProbeOfferStart, Says.OfferJourneys)]));
    }

    private void Stop(Draft draft)
    {
        draft.State = draft.State with { Flow = null, Slot = null };
        if (draft.Gathered.Notice.IsEmpty && !draft.HasSpoken) draft.Say(draft.Gathered.Reminder, "help");
    }
}
