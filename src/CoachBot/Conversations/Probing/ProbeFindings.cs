using System.Globalization;
using CoachBot.Coaching;
using CoachBot.Probes;
using CoachBot.Probes.Arms;
using CoachBot.Probes.Collecting;
using CoachBot.Probes.Statistics;
using CoachBot.Replies;
using CoachBot.Words;

namespace CoachBot.Conversations.Probing;

/// <summary>Looks for patterns, tells what was found, and tells the fit check.</summary>
internal sealed class ProbeFindings(PeriScript script)
{
    private const int MostPatterns = 3;
    private const int MostChecks = 3;

    public void Run(Draft draft)
    {
        var set = draft.State.Probe ?? ProbeSet.Empty;
        draft.AskAgain = true;
        if (set.Examples.IsEmpty)
        {
            draft.Say(script.Wording[Says.ProbeEmpty]);
            return;
        }

        var report = ProbeStudy.Of(set, script).Report;
        Tell(report, draft);
        Note(report, draft);
    }

    /// <summary>The prompt to try by hand with any chat model: redacted, and never sent by this program.</summary>
    public void CopyPrompt(Draft draft)
    {
        var set = draft.State.Probe ?? ProbeSet.Empty;
        draft.AskAgain = true;
        if (set.Examples.IsEmpty)
        {
            draft.Say(script.Wording[Says.ProbeEmpty]);
            return;
        }

        var prompt = CopyablePrompt.Of(ArmsGathering.Brief(script.Probe, draft.State, set), script.Probe.Words);
        // An example may hold the marks that end a block of code.
        draft.Say($"{script.Wording[Says.FoundPrompt]}\n\n```text\n{prompt.Replace('`', '\'')}\n```");
    }

    private void Tell(ProbeReport report, Draft draft)
    {
        var words = script.Probe.Words;
        draft.Say($"{script.Wording.Say(Says.FoundResult, ("result", words.Result(report.Result)))} {words.Reason(report)}");
        draft.Say(words.Balance(report));
        if (!report.Patterns.IsEmpty)
        {
            draft.Say($"{script.Wording[Says.FoundPatterns]}\n\n{string.Join("\n", words.BestPatterns(report, MostPatterns).Select(line => $"- {line}"))}");
            draft.Add(Chart(report));
        }

        var style = words.Style(report);
        if (!style.IsEmpty) draft.Say($"{script.Wording[Says.FoundStyle]}\n\n{string.Join("\n", style.Select(line => $"- {line}"))}");
        if (report.Predictability is not null) draft.Say(words.Foretold(report));
        var checks = words.Checks(report);
        if (!checks.IsEmpty) draft.Say($"{script.Wording[Says.FoundChecks]}\n\n{string.Join("\n", checks.Take(MostChecks).Select(line => $"- {line}"))}");
        draft.Say($"{script.Wording[Says.FoundMore]} {words.More(report)}");
        draft.Say(string.Join(" ", words.Advice(report)));
    }

    /// <summary>The share of good ends with and without each of the best patterns, with Wilson's interval.</summary>
    private ReplyPart.Chart Chart(ProbeReport report) => new(script.Wording[Says.FoundChart], "%", [.. report.Patterns.Take(MostPatterns).SelectMany(pattern => new[]
    {
        Bar(script.Wording.Say(Says.FoundWith, ("when", script.Probe.Words.When(pattern.Column.Feature))), pattern.Good, pattern.Support),
        Bar(script.Wording[Says.FoundWithout], pattern.OthersGood, pattern.Others),
    })]);

    private static ChartBar Bar(string label, int good, int of)
    {
        var range = Intervals.Wilson(good, of);
        return new ChartBar(label, Percent((double)good / of), Percent(range.Low), Percent(range.High));
    }

    private static double Percent(double share) => Math.Round(100 * share);

    /// <summary>What the probe showed is a fact like one that was told, and the check is told again with it.</summary>
    private void Note(ProbeReport report, Draft draft)
    {
        var set = draft.State.Probe!;
        var found = FitFacts.None
            .With("probe_result", new FactValue.Choice(Label(report.Result)))
            .With("example_count", new FactValue.Count(report.Examples));
        if (report.Balance.Known > 0) found = found.With("example_balance", new FactValue.Choice(report.OneSided ? "one_sided" : "balanced"));
        var heard = script.Wording.Say(Says.FoundHeard, ("examples", report.Examples.ToString(CultureInfo.InvariantCulture)));
        draft.State = draft.State with
        {
            Probe = set with { Last = new ProbeSummary(report.Result, report.Examples) },
            Facts = draft.State.Facts.With(found),
            Heard = draft.State.Heard.SetItems(found.Known.Keys.Select(name => KeyValuePair.Create(name, heard))),
            Skipped = draft.State.Skipped.Except(found.Known.Keys),
        };
        if (draft.State.Decision is null) draft.Say(script.Wording[Says.FoundNoted]);
        else new FitCheckFlow(script).Retell(draft);
    }

    private static string Label(ProbeResult result) => result switch
    {
        ProbeResult.Specific => "specific",
        ProbeResult.Generic => "generic",
        _ => "insufficient",
    };
}
