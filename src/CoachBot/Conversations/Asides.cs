using CoachBot.Coaching;
using CoachBot.Replies;
using CoachBot.Words;

namespace CoachBot.Conversations;

/// <summary>What a person may say besides answering: the open question waits and is put again.</summary>
internal sealed class Asides(PeriScript script)
{
    private const int MostExported = 60_000;

    public void Why(Draft draft)
    {
        draft.AskAgain = true;
        if (script.Interview.Find(draft.State.Slot) is { } slot) draft.Chat(slot.Why);
        else if (draft.State.Decision is { } decision) draft.Say(string.Join("\n\n", decision.Reasons.Select(reason => $"{reason.Says} *({reason.Source})*")));
        else draft.Chat(script.Wording[Says.WhyNothing]);
    }

    public void Summarise(Draft draft)
    {
        draft.AskAgain = true;
        var facts = draft.State.Facts;
        if (facts.Known.IsEmpty)
        {
            draft.Say(script.Wording[Says.SummaryEmpty]);
            return;
        }

        draft.Say(script.Wording[Says.Summary]);
        draft.Add(new ReplyPart.Facts(script.Wording[Says.SummaryTitle], [.. FactCatalogue.All
            .Where(fact => facts.IsKnown(fact.Name))
            .Select(fact => new FactLine(script.Facts.Label(fact.Name), script.Facts.Show(fact.Name, facts[fact.Name]!), fact.Name))]));
    }

    public void Help(Draft draft)
    {
        draft.AskAgain = true;
        if (draft.Gathered.Stopped) PeopleToTalkTo(draft);
        else draft.Say(script.Wording[Says.Help]);
    }

    public void Answer(Command.AskGuidance ask, Draft draft)
    {
        var answer = draft.Gathered.Answers[ask.Question];
        if (answer.Grounded)
        {
            draft.Chat(answer.Text);
            draft.Add(new ReplyPart.Sources(answer.Citations));
        }
        else if (!draft.Gathered.Stopped)
        {
            // To somebody who has just told of a danger, "my guidance is silent" would be the wrong words.
            draft.Say(script.Wording[answer.OffSubject ? Says.AnswerOffSubject : Says.AnswerSilent]);
        }

        Resume(draft);
    }

    public void Talk(Command.SmallTalk talk, Draft draft)
    {
        draft.Chat(script.Wording[talk.Kind switch
        {
            "thanks" => Says.Thanks,
            "goodbye" => Says.Goodbye,
            "who_are_you" => Says.WhoAreYou,
            "how_are_you" => Says.HowAreYou,
            "praise" => Says.Praise,
            "annoyed" => Says.Annoyed,
            _ => Says.Greet,
        }]);
        draft.AskAgain = talk.Kind != "goodbye";
    }

    public void PeopleToTalkTo(Draft draft)
    {
        var opening = draft.Gathered.Stopped ? "" : script.Wording[Says.HumanHelp] + "\n\n";
        draft.Say(opening + draft.Gathered.PeopleToTalkTo, "help");
        draft.Closed = true;
    }

    public void ForgetMe(Command.ForgetMe command, Draft draft)
    {
        draft.Closed = true;
        // A yes counts only as the answer to the question, whoever proposes it.
        draft.Forget = command.Confirmed && draft.State.AsksToForget;
        draft.AsksToForget = !draft.Forget;
        if (draft.Forget)
        {
            draft.Say(script.Wording[Says.ForgetDone]);
            return;
        }

        draft.Say(script.Wording[Says.ForgetAsk]);
        draft.Add(new ReplyPart.Choices([.. new[] { Says.ForgetYes, Says.ForgetNo }.Select(phrase => new Choice(script.Wording[phrase], script.Wording[phrase]))]));
    }

    public void KeepMe(Draft draft)
    {
        draft.AskAgain = true;
        draft.Say(script.Wording[Says.ForgetKept]);
    }

    public void Export(Draft draft)
    {
        draft.AskAgain = true;
        var export = draft.Gathered.Export ?? "{}";
        draft.Say(export.Length > MostExported
            ? $"{script.Wording[Says.Export]} {script.Wording[Says.ExportTooLong]}"
            : $"{script.Wording[Says.Export]}\n\n```json\n{export}\n```");
    }

    public void AskForModel(Draft draft)
    {
        draft.Say(script.Wording.Say(Says.ModelAsk, ("model", draft.Gathered.ModelElsewhere!)));
        draft.State = draft.State with { ModelConsent = ModelConsent.Asked };
    }

    public void UseModel(Command.UseModel use, Draft draft)
    {
        draft.AskAgain = true;
        draft.State = draft.State with { ModelConsent = use.Agreed ? ModelConsent.Agreed : ModelConsent.Refused };
        draft.Say(draft.Gathered.ModelElsewhere is not { } model ? script.Wording[Says.ModelNone]
            : use.Agreed ? script.Wording.Say(Says.ModelAgreed, ("model", model))
            : script.Wording.Say(Says.ModelRefused, ("model", model)));
    }

    public void NotUnderstood(Command.NotUnderstood not, Draft draft)
    {
        var open = draft.State.Slot is not null;
        // What is off her subject Peri does not talk about, however fluent a model would be.
        if (not.OffSubject) draft.Say(script.Wording[Says.OffSubject]);
        else draft.Chat(script.Wording[open ? Says.NotCaught : Says.NotUnderstood]);
        draft.AskAgain = true;
    }

    private void Resume(Draft draft)
    {
        draft.AskAgain = true;
        if (draft.State.Slot is not null && !draft.Gathered.Stopped) draft.Chat(script.Wording[Says.CheckResumes]);
    }
}
