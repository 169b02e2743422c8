using System.Collections.Immutable;
using System.Globalization;
using CoachBot.Probes.Checks;
using CoachBot.Probes.Features;
using CoachBot.Probes.Styles;

namespace CoachBot.Probes.Words;

/// <summary>Says a probe's codes and figures in sentences, none of which is markup: whoever shows them escapes them. Pure.</summary>
public sealed class ProbeWords(ProbeWording wording)
{
    private const int MostAliases = 3;

    /// <exception cref="Input.UnusableFileException">The wording is missing or has faults.</exception>
    public static ProbeWords Load(string promptsFolder) => new(ProbeWording.Load(promptsFolder));

    internal ProbeWording Wording { get; } = wording;

    /// <summary>The pattern as a plain sentence with its counts.</summary>
    public string Says(Pattern pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        var says = Wording.Say(
            ProbePhrases.Says, ("when", When(pattern.Column.Feature)), ("good", Number(pattern.Good)), ("support", Number(pattern.Support)),
            ("others_good", Number(pattern.OthersGood)), ("others", Number(pattern.Others)));
        return pattern.Column.Aliases.IsEmpty
            ? says
            : $"{says} {Wording.Say(ProbePhrases.Aliases, ("features", string.Join("; ", pattern.Column.Aliases.Take(MostAliases).Select(When))))}";
    }

    /// <summary>The feature as it stands behind "When": "you asked a question".</summary>
    public string When(ProbeFeature feature)
    {
        ArgumentNullException.ThrowIfNull(feature);
        return Wording.Say(feature.Code, (FeatureCatalogue.Value, feature.Shown ?? feature.Value));
    }

    /// <returns>The surest patterns as sentences; none where nothing may be called one.</returns>
    public ImmutableArray<string> BestPatterns(ProbeReport report, int most = 3)
    {
        ArgumentNullException.ThrowIfNull(report);
        return [.. report.Patterns.Take(most).Select(Says)];
    }

    /// <summary>The result's name: "specific".</summary>
    public string Result(ProbeResult result) => Wording[ProbePhrases.Key(result)];

    public string Name(Outcome outcome) => Wording[ProbePhrases.Key(outcome)];

    /// <summary>Why the result is what it is, a sentence or two.</summary>
    public string Reason(ProbeReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Wording.Say(
            ProbePhrases.Key(report.Reason), ("known", Number(report.Balance.Known)), ("rarer", Number(report.Rarer)),
            ("works", Number(report.Style?.Works ?? 0)), ("needed", Number(Needed(report.Reason))));
    }

    /// <summary>How the works are written beside generic drafts, in sentences; none where they were not looked at.</summary>
    public ImmutableArray<string> Style(ProbeReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.Style is { } style ? StyleSentences.Of(style, Wording) : [];
    }

    /// <summary>What the works do more or less than generic drafts: "you open without a greeting". None where they were not looked at.</summary>
    public ImmutableArray<string> StyleMarks(ProbeReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.Style is { } style ? [.. style.Marks.Select(mark => StyleSentences.Of(mark, Wording))] : [];
    }

    /// <summary>Whether as many examples again would help, a sentence.</summary>
    public string More(ProbeReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report switch
        {
            { MoreWouldHelp: false } => Wording["more.no"],
            { Reason: ProbeReason.TooFewOfRarer } => Wording.Say("more.rarer", ("count", Number(ProbeConclusion.FewestOfRarer - report.Rarer))),
            { Reason: ProbeReason.StyleTooFew or ProbeReason.StyleTooShort or ProbeReason.StyleLikeDrafts } => Wording["more.works"],
            _ => Wording["more.yes"],
        };
    }

    /// <summary>What was seen and what to do about it.</summary>
    public string Says(ProbeCheck check)
    {
        ArgumentNullException.ThrowIfNull(check);
        return Wording.Say(ProbePhrases.Key(check.Kind), check.Figures.Select(figure => (figure.Name, Value(figure))));
    }

    public ImmutableArray<string> Checks(ProbeReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return [.. report.Checks.Select(Says)];
    }

    /// <summary>How many examples were read and how they ended.</summary>
    public string Balance(ProbeReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var balance = report.Balance;
        var says = Wording.Say(
            "count.balance", ("count", Number(report.Examples)), ("worked", Number(balance.Worked)), ("mixed", Number(balance.Mixed)),
            ("failed", Number(balance.Failed)), ("unknown", Number(balance.Unknown)));
        return balance.Mixed == 0 ? says : $"{says} {Wording[report.MixedIsGood ? "count.mixed_good" : "count.mixed_bad"]}";
    }

    /// <summary>How well held-out outcomes were foretold.</summary>
    public string Foretold(ProbeReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.Predictability is not { } test ? Wording["count.not_foretold"] : Wording.Say(
            "count.foretold", ("accuracy", Percent(test.Accuracy)), ("low", Percent(test.Range.Low)), ("high", Percent(test.Range.High)),
            ("baseline", Percent(test.Baseline)), ("p", test.P.ToString("0.000", CultureInfo.InvariantCulture)));
    }

    /// <summary>What the result means and what to do next.</summary>
    public ImmutableArray<string> Advice(ProbeReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return [.. ProbeAdvice.Of(report).Select(key => Wording[key])];
    }

    /// <summary>The line above the patterns, or that there are none.</summary>
    public string PatternsTitle(ProbeReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Wording[report.Patterns.IsEmpty ? "page.no_pattern" : "page.patterns"];
    }

    /// <summary>The result and why, in one line.</summary>
    public string Conclusion(ProbeReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Wording.Say("terminal.result", ("result", Result(report.Result)), ("reason", Reason(report)));
    }

    /// <summary>How sure a pattern is and which examples it rests on.</summary>
    public string Evidence(Pattern pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        return Wording.Say("page.evidence", ("q", pattern.Q < 0.001 ? Wording.Say("page.q_below", ("q", "0.001")) : pattern.Q.ToString("0.000", CultureInfo.InvariantCulture)), ("rows", Listed(pattern.Examples)));
    }

    private static int Needed(ProbeReason reason) => reason switch
    {
        ProbeReason.TooFewKnown => ProbeChecks.FewestExamples,
        ProbeReason.StyleTooFew => StyleProbe.FewestWorks,
        ProbeReason.StyleTooShort => StyleProbe.ShortestMedian,
        _ => ProbeConclusion.FewestOfRarer,
    };

    internal static string Listed(IEnumerable<int> rows) => string.Join(", ", rows.Select(Number));

    internal static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    internal static string Percent(double share) => (100 * share).ToString("0", CultureInfo.InvariantCulture);

    private string Value(CheckFigure figure) => figure switch
    {
        CheckFigure.Count count => Number(count.Number),
        CheckFigure.Share share => Percent(share.Number),
        CheckFigure.Said said => said.Text,
        CheckFigure.Term term => Wording[term.Code],
        _ => throw new InvalidOperationException($"The figure {figure.GetType().Name} has no words."),
    };
}
