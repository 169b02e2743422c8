using CoachBot.Probes;
using CoachBot.Probes.Words;

namespace CoachBot.Host.Commands;

/// <summary>A probe's report for the terminal.</summary>
internal static class ProbeText
{
    private const int MostShown = 5;

    /// <param name="rows">Each example's data row.</param>
    public static string Render(ProbeReport report, ProbeWords words, IReadOnlyList<int> rows) => string.Join(
        '\n',
        [
            words.Balance(report),
            .. words.Checks(report).Select(check => $"! {check}"),
            "",
            words.PatternsTitle(report),
            .. report.Patterns.Take(MostShown).Select(pattern => $"- {words.Says(pattern)} {words.Evidence(PatternView.ByRow(pattern, rows))}"),
            "",
            words.Foretold(report),
            .. words.Style(report),
            .. words.StyleMarks(report).Select(mark => $"- {mark}"),
            words.More(report),
            words.Conclusion(report),
        ]);
}
