using System.Globalization;
using CoachBot.Coaching;
using CoachBot.Probes.Arms;
using CoachBot.Probes.Words;
using CoachBot.Replies;
using CoachBot.Understanding;
using CoachBot.Words;

namespace CoachBot.Conversations.Probing;

/// <summary>Has a model answer what was held out, if the person allows it, and lets them choose without knowing who wrote what.</summary>
internal sealed class BlindChoosing(PeriScript script)
{
    private readonly ArmWords _words = new(script.Probe.Words);

    /// <summary>Tells what would be sent and asks; or goes on with what was allowed.</summary>
    public void Compare(Draft draft)
    {
        draft.AskAgain = true;
        if (draft.Gathered.Arms is not { } arms)
        {
            draft.Say(script.Wording[draft.State.Probe is null ? Says.ProbeEmpty : Says.ArmsNoModel]);
        }
        else if (arms.Offer.Plan is null)
        {
            draft.Say(script.Wording[Says.ArmsTooFew]);
        }
        else if (arms.Run is not null)
        {
            Begin(arms, draft);
        }
        else
        {
            Ask(arms.Offer, draft);
        }
    }

    /// <summary>The person allowed what was shown under this token, or something else.</summary>
    public void Approve(string token, Draft draft)
    {
        if (draft.Gathered.Arms is { Run: not null } arms)
        {
            draft.State = draft.State with { Probe = draft.State.Probe! with { AllowedArms = arms.Offer.Token, AskedArms = null } };
            Begin(arms, draft);
        }
        else if (draft.Gathered.Arms is { Offer.Plan: not null } changed && draft.State.Probe!.AskedArms is not null)
        {
            draft.Say(script.Wording[Says.ArmsChanged]);
            Ask(changed.Offer, draft);
        }
        else
        {
            draft.Say(script.Wording.Say(Says.ArmsNothingToAllow, ("token", token)));
            draft.AskAgain = true;
        }
    }

    public void Decline(Draft draft)
    {
        draft.State = draft.State with { Probe = draft.State.Probe is { } set ? set with { AskedArms = null, AllowedArms = null } : null };
        draft.Say(script.Wording[Says.ArmsDeclined]);
        draft.AskAgain = true;
    }

    public void Answer(string text, Draft draft)
    {
        draft.AskAgain = true;
        var (trial, deck) = Now(draft);
        if (Utterance.Fold(text) == Utterance.Fold(script.Wording[Says.BlindEnough]) || Utterance.Fold(text) is "enough" or "stop")
        {
            Keep(trial with { Ended = true }, draft);
            return;
        }

        if (Pick(text) is { } pick && deck.Next(trial) is { } pair) Keep(trial.Choose(pair, pick), draft);
        else draft.Say(script.Wording[Says.BlindHow]);
    }

    public void AnswerGoodEnough(string text, Draft draft)
    {
        draft.AskAgain = true;
        var said = Utterance.Fold(text);
        var yes = said == Utterance.Fold(script.Wording[Says.GoodEnoughYes]) || said is "yes" or "y" or "yep" or "yeah";
        if (!yes && said != Utterance.Fold(script.Wording[Says.GoodEnoughNo]) && said is not ("no" or "n" or "nope"))
        {
            draft.Say(script.Wording[Says.NotCaught]);
            return;
        }

        var (trial, deck) = Now(draft);
        trial = trial with { GoodEnough = yes };
        Keep(trial, draft);
        draft.State = draft.State with { Slot = null };
        Conclude(trial, deck, draft);
    }

    /// <summary>Shows the next pair; at the end the tally.</summary>
    public void GoOn(Draft draft)
    {
        var (trial, deck) = Now(draft);
        if (deck.Next(trial) is { } pair)
        {
            draft.State = draft.State with { Slot = ProbeSlots.Blind };
            if (draft.AskAgain) Show(pair, trial, deck, draft);
            return;
        }

        if (!trial.Ended) Keep(trial with { Ended = true }, draft);
        if (ArmsConclusion.Of(trial, deck).Result == ArmsResult.AskIfGoodEnough)
        {
            draft.State = draft.State with { Slot = ProbeSlots.GoodEnough };
            if (!draft.AskAgain) return;
            Tally(trial, deck, draft);
            draft.Say(_words.Says(ArmsConclusion.Of(trial, deck)));
            draft.Add(new ReplyPart.Choices([.. script.Offers(Says.GoodEnoughYes, Says.GoodEnoughNo)]));
            return;
        }

        draft.State = draft.State with { Slot = null };
        Tally(trial, deck, draft);
        Conclude(trial, deck, draft);
    }

    private void Ask(ArmsOffer offer, Draft draft)
    {
        var (plan, terms) = (offer.Plan!, offer.Terms);
        var unknown = script.Wording[Says.ArmsPriceUnknown];
        draft.Add(new ReplyPart.Approval(script.Wording[Says.ArmsTitle], script.Wording.Say(terms.Elsewhere is null ? Says.ArmsAskHere : Says.ArmsAskElsewhere, ("model", terms.Elsewhere ?? terms.Name)),
        [
            new FactLine(script.Wording[Says.ArmsHeldOut], Number(offer.Trial.Plan.HeldOut.Length)),
            new FactLine(script.Wording[Says.ArmsRequests], Number(plan.Left)),
            new FactLine(script.Wording[Says.ArmsTokens], $"{plan.InputTokens.ToString("N0", CultureInfo.InvariantCulture)} + {plan.MostOutputTokens.ToString("N0", CultureInfo.InvariantCulture)}"),
            new FactLine(script.Wording[Says.ArmsPrice], plan.MostUsd is { } usd ? usd.ToString("0.00##", CultureInfo.InvariantCulture) + " USD" : unknown),
        ], offer.Token));
        draft.State = draft.State with { Flow = ProbeFlow.Name, Slot = null, Probe = draft.State.Probe! with { AskedArms = offer.Token } };
        draft.Closed = true;
    }

    private void Begin(ArmsGathered arms, Draft draft)
    {
        var set = draft.State.Probe!;
        var run = arms.Run!;
        // Choices that were made stay: answers that came later change no pair that is there already.
        var trial = set.Trial is { } before && before.Plan.HeldOut.SequenceEqual(run.Plan.HeldOut) && before.Model == run.Model ? run with { Choices = before.Choices } : run;
        var missing = arms.Offer.Plan!.Items - trial.Answers.Length;
        draft.State = draft.State with { Flow = ProbeFlow.Name, Slot = null, Probe = set with { Trial = trial } };
        draft.AskAgain = true;
        if (missing > 0) draft.Say(script.Wording.Say(Says.ArmsMissing, ("answers", Number(trial.Answers.Length)), ("missing", Number(missing))), "problem");
        if (trial.HasAnswers) draft.Say(script.Wording[Says.BlindBegins]);
        draft.State = draft.State with { Slot = trial.HasAnswers ? ProbeSlots.Blind : null };
    }

    private void Show(BlindPair pair, ArmTrial trial, BlindDeck deck, Draft draft)
    {
        draft.Say(script.Wording.Say(
            Says.BlindShows, ("number", Number(trial.Choices.Length + 1)), ("all", Number(deck.Pairs.Length)), ("situation", pair.Situation), ("a", pair.TextA), ("b", pair.TextB)));
        draft.Add(new ReplyPart.Choices([.. script.Offers(Says.BlindA, Says.BlindB, Says.BlindNeither, Says.BlindEnough)]));
    }

    private void Tally(ArmTrial trial, BlindDeck deck, Draft draft)
    {
        var lines = BlindTally.Of(trial, deck).Where(score => score.Decided + score.Neither > 0).Select(score => $"- {_words.Says(score)}").Concat(_words.Skipped(deck).Select(line => $"- {line}")).ToList();
        draft.Say(lines.Count == 0 ? script.Wording[Says.BlindNoChoices] : $"{script.Wording[Says.BlindTally]}\n\n{string.Join("\n", lines)}");
    }

    /// <summary>Where a prompt does, the fit check hears of it and is told again.</summary>
    private void Conclude(ArmTrial trial, BlindDeck deck, Draft draft)
    {
        var conclusion = ArmsConclusion.Of(trial, deck);
        if (conclusion.Result != ArmsResult.AskIfGoodEnough) draft.Say(_words.Says(conclusion));
        var result = conclusion.Result switch
        {
            ArmsResult.PlainIsEnough or ArmsResult.PatternsAreEnough or ArmsResult.NearestAreEnough => "good",
            ArmsResult.HelpsNotEnough or ArmsResult.PromptsFallShort => "inconsistent",
            _ => null,
        };
        if (result is null) return;
        var heard = script.Wording[Says.ArmsHeard];
        draft.State = draft.State with
        {
            Facts = draft.State.Facts.With("prompting", new FactValue.Choice("strong")).With("prompting_result", new FactValue.Choice(result)),
            Heard = draft.State.Heard.SetItem("prompting", heard).SetItem("prompting_result", heard),
        };
        if (draft.State.Decision is not null) new FitCheckFlow(script).Retell(draft);
    }

    private (ArmTrial Trial, BlindDeck Deck) Now(Draft draft)
    {
        var set = draft.State.Probe!;
        return (set.Trial!, BlindPairs.Of(ArmsGathering.Brief(script.Probe, draft.State, set), set.Trial!));
    }

    private BlindPick? Pick(string text)
    {
        var said = Utterance.Fold(text);
        if (said == "a" || said == Utterance.Fold(script.Wording[Says.BlindA])) return BlindPick.A;
        if (said == "b" || said == Utterance.Fold(script.Wording[Says.BlindB])) return BlindPick.B;
        return said is "neither" or "both" or "none" || said == Utterance.Fold(script.Wording[Says.BlindNeither]) ? BlindPick.Neither : null;
    }

    private static void Keep(ArmTrial trial, Draft draft) => draft.State = draft.State with { Probe = draft.State.Probe! with { Trial = trial } };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
