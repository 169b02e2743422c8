using System.Collections.Immutable;
using System.Text;
using CoachBot.Probes.Styles;
using CoachBot.Probes.Words;

namespace CoachBot.Probes.Pages;

/// <summary>The report's charts as SVG. Drawn narrow, so that a phone can show them and a page only scales them up.</summary>
internal static class ProbeCharts
{
    private const int Width = 360;

    private const int MostRows = 8;

    public static string Balance(ProbeBalance balance, string says)
    {
        var known = Math.Max(1, balance.Known);
        double worked = (double)Width * balance.Worked / known, mixed = (double)Width * balance.Mixed / known;
        return ProbePage.Invariant(
            $"""<svg viewBox="0 0 {Width} 14" role="img" aria-label="{ProbePage.Escape(says)}"><rect width="{Width}" height="14" fill="#a02c2c"/><rect width="{worked + mixed:0.0}" height="14" fill="#e9b949"/><rect width="{worked:0.0}" height="14" fill="#1f6b4a"/></svg>""");
    }

    /// <summary>A row for each feature: its name, and under it the effect with its interval around zero.</summary>
    public static string Effects(ImmutableArray<Pattern> tested, ProbeWords words)
    {
        var shown = tested.Take(MostRows).ToArray();
        var height = (shown.Length * 36) + 20;
        var svg = new StringBuilder(ProbePage.Invariant($"""<svg viewBox="0 0 {Width} {height}" role="img" aria-label="{ProbePage.Escape(words.Wording["page.effects_axis"])}">"""));
        svg.Append(ProbePage.Invariant($"""<line x1="{X(0):0.0}" x2="{X(0):0.0}" y1="0" y2="{height - 16}" stroke="#8b8475" stroke-dasharray="3 3"/>"""));
        for (var i = 0; i < shown.Length; i++)
        {
            var (pattern, y) = (shown[i], (i * 36) + 26);
            var colour = pattern.Effect >= 0 ? "#1f6b4a" : "#a02c2c";
            svg.Append(ProbePage.Invariant($"""<text x="0" y="{y - 11}">{ProbePage.Escape(Short(words.When(pattern.Column.Feature)))}</text>"""))
                .Append(ProbePage.Invariant($"""<line x1="{X(pattern.EffectInterval.Low):0.0}" x2="{X(pattern.EffectInterval.High):0.0}" y1="{y}" y2="{y}" stroke="{colour}" stroke-width="2"/>"""))
                .Append(ProbePage.Invariant($"""<circle cx="{X(pattern.Effect):0.0}" cy="{y}" r="4.5" stroke="{colour}" stroke-width="2" fill="{(pattern.IsCalled ? colour : "#fffdf9")}"/>"""));
        }

        foreach (var (value, label, anchor) in new[] { (-1.0, "-100", "start"), (0.0, "0", "middle"), (1.0, "+100", "end") })
            svg.Append(ProbePage.Invariant($"""<text x="{X(value):0.0}" y="{height - 3}" text-anchor="{anchor}">{label}</text>"""));
        return svg.Append("</svg>").ToString();
    }

    /// <summary>How well works were told from drafts, with its interval, between guessing and always.</summary>
    public static string Likeness(StyleReport style, ProbeWords words)
    {
        const int y = 16;
        double At(double share) => 8 + ((share - 0.5) * 2 * (Width - 16));
        var (low, high) = (At(Math.Max(0.5, style.Range.Low)), At(Math.Max(0.5, style.Range.High)));
        var colour = style.IsToldApart ? "#1f6b4a" : "#855300";
        var svg = new StringBuilder(ProbePage.Invariant($"""<svg viewBox="0 0 {Width} 46" role="img" aria-label="{ProbePage.Escape(words.Wording["page.style"])}">"""));
        svg.Append(ProbePage.Invariant($"""<line x1="8" x2="{Width - 8}" y1="{y}" y2="{y}" stroke="#ddd6c8" stroke-width="6"/>"""))
            .Append(ProbePage.Invariant($"""<line x1="{At(StyleProbe.LeastAuc):0.0}" x2="{At(StyleProbe.LeastAuc):0.0}" y1="{y - 10}" y2="{y + 10}" stroke="#8b8475" stroke-dasharray="3 3"/>"""))
            .Append(ProbePage.Invariant($"""<line x1="{low:0.0}" x2="{high:0.0}" y1="{y}" y2="{y}" stroke="{colour}" stroke-width="3"/><circle cx="{At(Math.Max(0.5, style.Auc)):0.0}" cy="{y}" r="5" fill="{colour}"/>"""));
        foreach (var (share, anchor) in new[] { (0.5, "start"), (0.7, "middle"), (1.0, "end") })
            svg.Append(ProbePage.Invariant($"""<text x="{At(share):0.0}" y="42" text-anchor="{anchor}">{100 * share:0} %</text>"""));
        return svg.Append("</svg>").ToString();
    }

    public static string Curve(ImmutableArray<CurvePoint> curve, double baseline, ProbeWords words)
    {
        const int height = 170, floor = 150;
        double most = curve[^1].LearntFrom * 1.08;
        double AtX(int learntFrom) => 34 + (learntFrom / most * (Width - 44));
        double AtY(double share) => floor - (share * (floor - 10));
        var svg = new StringBuilder(ProbePage.Invariant($"""<svg viewBox="0 0 {Width} {height}" role="img" aria-label="{ProbePage.Escape(words.Wording["page.curve"])}">"""));
        foreach (var share in new[] { 0, 0.5, 1 })
            svg.Append(ProbePage.Invariant($"""<line x1="34" x2="{Width}" y1="{AtY(share):0.0}" y2="{AtY(share):0.0}" stroke="#ddd6c8"/><text x="30" y="{AtY(share) + 4:0.0}" text-anchor="end">{100 * share:0}</text>"""));
        svg.Append(ProbePage.Invariant($"""<line x1="34" x2="{Width}" y1="{AtY(baseline):0.0}" y2="{AtY(baseline):0.0}" stroke="#855300" stroke-dasharray="5 4"/>"""))
            .Append("<polyline fill=\"none\" stroke=\"#4b4fa6\" stroke-width=\"2\" points=\"").AppendJoin(' ', curve.Select(point => ProbePage.Invariant($"{AtX(point.LearntFrom):0.0},{AtY(point.Accuracy):0.0}"))).Append("\"/>");
        foreach (var point in curve)
        {
            var x = AtX(point.LearntFrom);
            svg.Append(ProbePage.Invariant($"""<line x1="{x:0.0}" x2="{x:0.0}" y1="{AtY(point.Spread.Low):0.0}" y2="{AtY(point.Spread.High):0.0}" stroke="#4b4fa6" opacity=".5"/><circle cx="{x:0.0}" cy="{AtY(point.Accuracy):0.0}" r="3.5" fill="#4b4fa6"/><text x="{x:0.0}" y="{height - 4}" text-anchor="middle">{point.LearntFrom}</text>"""));
        }

        return svg.Append("</svg>").ToString();
    }

    private static double X(double effect) => 8 + ((Math.Clamp(effect, -1, 1) + 1) / 2 * (Width - 16));

    private static string Short(string text) => text.Length <= 58 ? text : $"{text[..57]}…";
}
