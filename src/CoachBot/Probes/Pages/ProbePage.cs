using System.Globalization;
using System.Net;
using System.Text;

namespace CoachBot.Probes.Pages;

/// <summary>A probe's report as one HTML file without scripts or links: it opens, prints and is kept anywhere. Pure; every text is escaped.</summary>
public static class ProbePage
{
    private const int MostQuoted = 3;

    private const int LongestQuote = 160;

    public static string Render(ProbeReport report, IReadOnlyList<ProbeExample> examples)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(examples);
        var page = new StringBuilder();
        page.Append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
            .Append("<title>The 50-example probe</title><style>").Append(ProbePageStyle.Css).Append("</style></head><body><main>")
            .Append("<h1>The 50-example probe</h1>")
            .Append(Invariant($"<p class=\"result {Name(report.Result)}\"><strong>{Name(report.Result)}</strong> {Escape(report.Reason)}</p>"));
        AddRead(page, report);
        AddPatterns(page, report, examples);
        AddTest(page, report);
        AddLeanings(page, report);
        page.Append("<h2>What it means, and what to do next</h2>");
        foreach (var advice in ProbeAdvice.Of(report)) page.Append(Invariant($"<p>{Escape(advice)}</p>"));
        page.Append("<h2>How it was counted</h2><p class=\"small\">").Append(Escape(ProbeAdvice.Method)).Append("</p></main></body></html>");
        return page.ToString();
    }

    private static void AddRead(StringBuilder page, ProbeReport report)
    {
        var balance = report.Balance;
        page.Append("<h2>What was read</h2>")
            .Append(Invariant($"<p>{report.Examples} examples: {balance.Worked} worked, {balance.Mixed} mixed, {balance.Failed} failed, {balance.Unknown} without a known outcome."))
            .Append(balance.Mixed == 0 ? "" : report.MixedIsGood ? " Mixed ends count as good here, which makes the split more even." : " Mixed ends count as not good here.")
            .Append("</p>").Append(ProbeCharts.Balance(balance));
        if (report.Checks.IsEmpty) return;
        page.Append("<ul>");
        foreach (var check in report.Checks)
            page.Append(Invariant($"<li>{Escape(check.Says)}{(check.Examples.Length is 0 or > 20 ? "" : $" <span class=\"rows\">Examples {string.Join(", ", check.Examples)}.</span>")}</li>"));
        page.Append("</ul>");
    }

    private static void AddPatterns(StringBuilder page, ProbeReport report, IReadOnlyList<ProbeExample> examples)
    {
        page.Append("<h2>Patterns</h2>");
        if (report.Patterns.IsEmpty) page.Append("<p>Nothing is sure enough to be called a pattern (q of at most 0.10).</p>");
        if (!report.Tested.IsEmpty)
            page.Append("<figure>").Append(ProbeCharts.Effects(report.Tested)).Append("<figcaption>Difference in good ends, in percentage points, with its 95 % interval. Filled: called a pattern. Hollow: looked at, not claimed.</figcaption></figure>");
        page.Append("<ol>");
        foreach (var pattern in report.Patterns)
        {
            page.Append(Invariant($"<li><p>{Escape(pattern.Says)} <span class=\"rows\">q {(pattern.Q < 0.001 ? "below 0.001" : Invariant($"{pattern.Q:0.000}"))}. Examples {string.Join(", ", pattern.Examples)}.</span></p>"));
            foreach (var row in pattern.Examples.Take(MostQuoted))
                page.Append(Invariant($"<blockquote>{row}: {Escape(Short(examples[row - 1].Situation))} → {Escape(Short(examples[row - 1].Action))} <em>{Name(examples[row - 1].Outcome)}</em></blockquote>"));
            page.Append("</li>");
        }

        page.Append("</ol>");
    }

    private static void AddTest(StringBuilder page, ProbeReport report)
    {
        page.Append("<h2>The held-out test</h2>");
        if (report.Predictability is { } test)
            page.Append(Invariant($"<p>Each example's outcome was foretold from the others only: {100 * test.Accuracy:0} % rightly (95 % interval {100 * test.Range.Low:0} to {100 * test.Range.High:0} %), against {100 * test.Baseline:0} % by always saying the most frequent outcome. Shuffled outcomes were foretold as well in a share of {test.P:0.000} of the trials.</p>"));
        else
            page.Append("<p>There are too few examples, or too few of one outcome, to hold any out.</p>");
        if (report.Curve.IsEmpty) return;
        page.Append("<h2>Would more examples help?</h2><figure>").Append(ProbeCharts.Curve(report.Curve, report.Predictability?.Baseline ?? 0.5))
            .Append("<figcaption>Held-out outcomes foretold rightly, by the number of examples learnt from; the bars hold the middle eight tenths of 60 random splits, the dashed line is the most frequent outcome.</figcaption></figure>")
            .Append(report.MoreWouldHelp ? "<p>Yes: as many again would likely tell more.</p>" : "<p>Not likely: the curve has stopped rising.</p>");
    }

    private static void AddLeanings(StringBuilder page, ProbeReport report)
    {
        if (report.Leanings.IsEmpty) return;
        page.Append("<h2>Words that lean</h2><p>Not claimed as patterns; a place to look.</p><table><tr><th>Word in what was done</th><th>in good</th><th>in bad</th><th>z</th></tr>");
        foreach (var word in report.Leanings)
            page.Append(Invariant($"<tr><td>{Escape(word.Word)}</td><td>{word.InGood}</td><td>{word.InBad}</td><td>{word.Z:+0.0;-0.0}</td></tr>"));
        page.Append("</table>");
    }

    internal static string Escape(string text) => WebUtility.HtmlEncode(text);

    internal static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Name<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string Short(string text) => text.Length <= LongestQuote ? text : $"{text[..LongestQuote]}…";
}
