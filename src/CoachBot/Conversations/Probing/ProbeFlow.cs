using CoachBot.Probes.Collecting;
using CoachBot.Replies;
using CoachBot.Words;

namespace CoachBot.Conversations.Probing;

/// <summary>Collecting examples and looking at them: says what the probe is, asks what is open, and offers what comes next.</summary>
internal sealed class ProbeFlow(PeriScript script)
{
    public const string Name = "probe";

    private readonly ExampleTelling _telling = new(script);
    private readonly FileTaking _files = new(script);
    private readonly Sorting _sorting = new(script);
    private readonly HiddenWords _hidden = new(script);
    private readonly ProbeMeter _meter = new(script);
    private readonly ProbeFindings _findings = new(script);
    private readonly BlindChoosing _choosing = new(script);

    public void Start(Draft draft)
    {
        if (draft.State.Flow == Name)
        {
            draft.AskAgain = true;
            return;
        }

        var set = Set(draft);
        if (set.Taken == 0) draft.Say(script.Wording[Says.ProbeStarts]);
        else _meter.Show(draft);
        Enter(draft);
        if (set.Taken == 0) _telling.Begin(draft);
    }

    public void TellAnother(Draft draft)
    {
        Enter(draft);
        _telling.Begin(draft);
    }

    public void Tell(Command.TellExample told, Draft draft)
    {
        Enter(draft);
        _telling.Tell(told, draft);
    }

    public void Answer(Command.AnswerProbe answer, Draft draft)
    {
        switch (draft.State.Slot)
        {
            case ProbeSlots.Columns: _files.AnswerColumns(answer.Text, draft); break;
            case ProbeSlots.Author: _files.AnswerAuthor(answer.Text, draft); break;
            case ProbeSlots.Sort: _sorting.Answer(answer.Text, draft); break;
            case ProbeSlots.Blind: _choosing.Answer(answer.Text, draft); break;
            case ProbeSlots.GoodEnough: _choosing.AnswerGoodEnough(answer.Text, draft); break;
            case ProbeSlots.Hidden: _hidden.Answer(answer.Text, draft); break;
            default: _telling.Answer(answer.Text, draft); break;
        }
    }

    public void OfferFile(Command.OfferFile file, Draft draft)
    {
        if (file.Offer is null)
        {
            HowToBring(draft);
            return;
        }

        Enter(draft);
        _files.Take(file.Offer, draft);
    }

    public void MapColumns(Command.MapColumns map, Draft draft) => _files.Map(map.Mapping, draft);

    public void HowToBring(Draft draft)
    {
        draft.Say(script.Wording[Says.ProbeBringFile]);
        draft.AskAgain = true;
    }

    public void Progress(Draft draft)
    {
        _meter.Show(draft);
        draft.AskAgain = true;
    }

    public void Label(Draft draft)
    {
        Enter(draft);
        _sorting.LabelAll(draft);
    }

    public void Edit(Command.EditExample edit, Draft draft) => _sorting.Edit(edit, draft);

    public void Drop(Command.DropExample drop, Draft draft) => _sorting.Drop(drop.Id, draft);

    public void DropAll(Command.DropExamples drop, Draft draft)
    {
        if (Set(draft).Taken == 0)
        {
            draft.Say(script.Wording[Says.ProbeEmpty]);
        }
        else if (!drop.Confirmed)
        {
            draft.Say(script.Wording[Says.ProbeDropAsk]);
            draft.Add(new ReplyPart.Choices([.. script.Offers(Says.ProbeDropYes, Says.ProbeDropNo)]));
            draft.Closed = true;
        }
        else
        {
            draft.State = draft.State with { Probe = null, Flow = draft.State.Flow == Name ? null : draft.State.Flow, Slot = ProbeSlots.Is(draft.State.Slot) ? null : draft.State.Slot };
            draft.Say(script.Wording[Says.ProbeDropped]);
        }
    }

    public void Review(Draft draft) => _hidden.Show(draft);

    public void ShowWord(string text, Draft draft) => _hidden.Keep(text, draft);

    public void HideWord(Command.HideWord hide, Draft draft) => _hidden.Hide(hide.Text, hide.Type, draft);

    public void KeepNoOriginals(Command.KeepNoOriginals keep, Draft draft) => _hidden.KeepNoOriginals(keep.Confirmed, draft);

    public void Run(Draft draft)
    {
        BetweenExamples(draft);
        _findings.Run(draft);
    }

    public void CopyPrompt(Draft draft)
    {
        BetweenExamples(draft);
        _findings.CopyPrompt(draft);
    }

    public void Compare(Draft draft) => _choosing.Compare(draft);

    public void Approve(string token, Draft draft) => _choosing.Approve(token, draft);

    public void Decline(Draft draft) => _choosing.Decline(draft);

    /// <summary>Leaves the probe; all of it stays for later.</summary>
    public void Pause(Draft draft)
    {
        draft.State = draft.State with { Flow = null, Slot = null };
        draft.Say(script.Wording[Set(draft).Taken == 0 ? Says.ProbeNotBegun : Says.ProbePaused]);
        draft.Add(new ReplyPart.Choices([.. script.Offers(draft.State.Decision is null ? Says.OfferCheck : Says.OfferResume, Says.ProbeOffer)]));
        draft.Closed = true;
    }

    /// <summary>The open question stays without an answer.</summary>
    public void Skip(Draft draft)
    {
        if (ProbeSlots.PartOf(draft.State.Slot) is { } part) _telling.Skip(part, draft);
        else if (draft.State.Slot == ProbeSlots.Sort) _sorting.Answer(script.Wording[Says.SortNoneOfThese], draft);
        else draft.Chat(script.Wording[Says.NothingToSkip]);
    }

    public void Back(Draft draft)
    {
        if (!_telling.Back(draft)) draft.Chat(script.Wording[Says.NothingBefore]);
        draft.AskAgain = true;
    }

    /// <summary>Why the open question is asked.</summary>
    public void Why(Draft draft)
    {
        draft.AskAgain = true;
        draft.Chat(script.Wording[ProbeSlots.PartOf(draft.State.Slot) is null ? Says.ProbeWhyFile : Says.ProbeWhy]);
    }

    /// <summary>Ends the turn: asks what is open, or offers what can be done.</summary>
    public void GoOn(Draft draft)
    {
        var set = Set(draft);
        if (draft.State.Slot == ProbeSlots.Hidden) return;
        if (draft.State.Slot is ProbeSlots.Blind or ProbeSlots.GoodEnough) _choosing.GoOn(draft);
        else if (set.Offer is not null) _files.Ask(draft);
        else if (!set.Waiting.IsEmpty) _sorting.Ask(draft);
        else if (!set.Telling.IsEmpty || ProbeSlots.PartOf(draft.State.Slot) is not null) _telling.Ask(draft);
        else _meter.Offer(draft);
    }

    /// <summary>Where no example is half told, nothing has to be asked on: what can be done next is offered instead.</summary>
    private static void BetweenExamples(Draft draft)
    {
        if (Set(draft).Telling.IsEmpty && ProbeSlots.PartOf(draft.State.Slot) is not null) draft.State = draft.State with { Slot = null };
    }

    private static ProbeSet Set(Draft draft) => draft.State.Probe ?? ProbeSet.Empty;

    private static void Enter(Draft draft)
    {
        if (draft.State.Flow != Name) draft.State = draft.State with { Flow = Name, Slot = null };
        if (draft.State.Probe is null) draft.State = draft.State with { Probe = ProbeSet.Empty };
    }
}
