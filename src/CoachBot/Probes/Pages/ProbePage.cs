using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using CoachBot.Probes.Words;

namespace CoachBot.Probes.Pages;

/// <summary>A probe's report as one HTML file without scripts or links: it opens, prints and is kept anywhere. Pure; every text is escaped.</summary>
public static class ProbePage
{
    private const int MostQuoted = 3;

    private const int LongestQuote = 160;

    /// <summary>The digest of the page's one style block, as a Content-Security-Policy names it, without the quotes: the page needs nothing else.</summary>
    public static string StyleDigest { get; } = $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(ProbePageStyle.Css)))}";

    public static string Render(ProbeReport report, IReadOnlyList<ProbeExample> examples, ProbeWords words)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(examples);
        ArgumentNullException.ThrowIfNull(words);
        var says = words.Wording;
        var page = new StringBuilder();
        var title = Escape(says["page.title"]);
        page.Append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
            .Append(Invariant($"<title>{title}</title><style>")).Append(ProbePageStyle.Css).Append(Invariant($"</style></head><body><main><h1>{title}</h1>"))
            .Append(Invariant($"<p class=\"result {ClassOf(report.Result)}\"><strong>{Escape(words.Result(report.Result))}</strong> {Escape(words.Reason(report))}</p>"));
        AddRead(page, report, words);
        AddStyle(page, report, words);
        if (report.Balance.Known > 0)
        {
            AddPatterns(page, report, examples, words);
            AddTest(page, report, words);
        }

        AddLeanings(page, report, says);
        Heading(page, says["page.means"]);
        foreach (var advice in words.Advice(report)) page.Append(Invariant($"<p>{Escape(advice)}</p>"));
        Heading(page, says["page.method_title"]);
        if (report.Balance.Known > 0) page.Append(Invariant($"<p class=\"small\">{Escape(says["page.method"])}</p>"));
        if (report.Style is not null) page.Append(Invariant($"<p class=\"small\">{Escape(says["page.method_style"])}</p>"));
        return page.Append("</main></body></html>").ToString();
    }

    private static void AddRead(StringBuilder page, ProbeReport report, ProbeWords words)
    {
        Heading(page, words.Wording["page.read"]);
        var says = words.Balance(report);
        page.Append(Invariant($"<p>{Escape(says)}</p>")).Append(report.Balance.Known == 0 ? "" : ProbeCharts.Balance(report.Balance, says));
        if (report.Checks.IsEmpty) return;
        page.Append("<ul>");
        foreach (var check in report.Checks)
            page.Append(Invariant($"<li>{Escape(words.Says(check))}{(check.Examples.Length is 0 or > 20 ? "" : Rows(words.Wording.Say("page.rows", ("rows", ProbeWords.Listed(check.Examples)))))}</li>"));
        page.Append("</ul>");
    }

    private static void AddStyle(StringBuilder page, ProbeReport report, ProbeWords words)
    {
        if (report.Style is not { } style) return;
        Heading(page, words.Wording["page.style"]);
        foreach (var says in words.Style(report)) page.Append(Invariant($"<p>{Escape(says)}</p>"));
        if (style.Result != ProbeResult.Insufficient) page.Append("<figure>").Append(ProbeCharts.Likeness(style, words)).Append("</figure>");
        if (style.Marks.IsEmpty) return;
        page.Append(Invariant($"<p>{Escape(words.Wording["page.style_marks"])}</p><ul>"));
        foreach (var mark in words.StyleMarks(report)) page.Append(Invariant($"<li>{Escape(mark)}</li>"));
        page.Append("</ul>");
    }

    private static void AddPatterns(StringBuilder page, ProbeReport report, IReadOnlyList<ProbeExample> examples, ProbeWords words)
    {
        var says = words.Wording;
        Heading(page, says["page.patterns"]);
        if (report.Patterns.IsEmpty) page.Append(Invariant($"<p>{Escape(says["page.no_pattern"])}</p>"));
        if (!report.Tested.IsEmpty)
            page.Append("<figure>").Append(ProbeCharts.Effects(report.Tested, words)).Append(Invariant($"<figcaption>{Escape(says["page.effects"])}</figcaption></figure>"));
        page.Append("<ol>");
        foreach (var pattern in report.Patterns)
        {
            page.Append(Invariant($"<li><p>{Escape(words.Says(pattern))}{Rows(words.Evidence(pattern))}</p>"));
            foreach (var row in pattern.Examples.Take(MostQuoted))
                page.Append(Invariant($"<blockquote>{row}: {Escape(Short(examples[row - 1].Situation))} → {Escape(Short(examples[row - 1].Action))} <em>{Escape(words.Name(examples[row - 1].Outcome))}</em></blockquote>"));
            page.Append("</li>");
        }

        page.Append("</ol>");
    }

    private static void AddTest(StringBuilder page, ProbeReport report, ProbeWords words)
    {
        Heading(page, words.Wording["page.test"]);
        page.Append(Invariant($"<p>{Escape(words.Foretold(report))}</p>"));
        if (report.Curve.IsEmpty) return;
        Heading(page, words.Wording["page.curve"]);
        page.Append("<figure>").Append(ProbeCharts.Curve(report.Curve, report.Predictability?.Baseline ?? 0.5, words))
            .Append(Invariant($"<figcaption>{Escape(words.Wording["page.curve_axis"])}</figcaption></figure><p>{Escape(words.More(report))}</p>"));
    }

    private static void AddLeanings(StringBuilder page, ProbeReport report, ProbeWording says)
    {
        if (report.Leanings.IsEmpty) return;
        Heading(page, says["page.leanings"]);
        page.Append(Invariant($"<p>{Escape(says["page.leanings_note"])}</p><table><tr>"));
        foreach (var column in new[] { "page.word", "page.in_good", "page.in_bad", "page.z" }) page.Append(Invariant($"<th>{Escape(says[column])}</th>"));
        page.Append("</tr>");
        foreach (var word in report.Leanings)
            page.Append(Invariant($"<tr><td>{Escape(word.Word)}</td><td>{word.InGood}</td><td>{word.InBad}</td><td>{word.Z:+0.0;-0.0}</td></tr>"));
        page.Append("</table>");
    }

    internal static string Escape(string text) => WebUtility.HtmlEncode(text);

    internal static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static void Heading(StringBuilder page, string says) => page.Append(Invariant($"<h2>{Escape(says)}</h2>"));

    private static string Rows(string says) => $" <span class=\"rows\">{Escape(says)}</span>";

    private static string ClassOf(ProbeResult result) => result.ToString().ToLowerInvariant();

    private static string Short(string text) => text.Length <= LongestQuote ? text : $"{text[..LongestQuote]}…";
}
