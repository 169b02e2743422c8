using System.Globalization;
using CoachBot.Probes.Checks;
using CoachBot.Probes.Collecting;
using CoachBot.Replies;
using CoachBot.Words;

namespace CoachBot.Conversations.Probing;

/// <summary>How far a set of examples is, and what can be done with it.</summary>
internal sealed class ProbeMeter(PeriScript script)
{
    public void Show(Draft draft)
    {
        var set = draft.State.Probe ?? ProbeSet.Empty;
        if (set.Examples.IsEmpty)
        {
            draft.Say(script.Wording[set.Waiting.IsEmpty ? Says.ProbeEmpty : Says.ProbeOnlyWaiting]);
            return;
        }

        var balance = set.Balance;
        draft.Say(script.Wording.Say(
            Says.ProbeMeter,
            ("examples", Count(set.Examples.Length)), ("worked", Count(balance.Worked)), ("mixed", Count(balance.Mixed)), ("failed", Count(balance.Failed)), ("unknown", Count(balance.Unknown))));
        draft.Add(Bar(set));
    }

    public ReplyPart.Progress Bar(ProbeSet set) => new(script.Wording[Says.ProbeBar], set.Examples.Length, ProbeSet.Goal);

    /// <summary>Whether looking for patterns could show any.</summary>
    public static bool IsReady(ProbeSet set) =>
        set.Balance.Known >= ProbeChecks.FewestExamples || (set.Balance.Known == 0 && set.Examples.Length >= StyleWorks);

    /// <summary>What can be done next, when nothing is open.</summary>
    public void Offer(Draft draft)
    {
        var set = draft.State.Probe ?? ProbeSet.Empty;
        draft.State = draft.State with { Slot = null };
        var phrases = new List<Phrase>();
        if (IsReady(set)) phrases.Add(Says.ProbeOfferRun);
        phrases.Add(set.Examples.IsEmpty ? Says.ProbeOfferTell : Says.ProbeOfferAnother);
        if (set.Examples.IsEmpty) phrases.Add(Says.ProbeOfferFile);
        if (!set.Examples.IsEmpty) phrases.Add(Says.ProbeOfferHidden);
        if (set.Balance.Known > 0) phrases.Add(Says.ProbeOfferPrompt);
        if (set.Last is not null && draft.Gathered.HasModel) phrases.Add(Says.ProbeOfferCompare);
        phrases.Add(Says.ProbeOfferPause);
        draft.Add(new ReplyPart.Choices([.. script.Offers([.. phrases])]));
    }

    /// <summary>Works of one's own style need no ending; fewer tell nothing.</summary>
    private const int StyleWorks = 20;

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);
}
