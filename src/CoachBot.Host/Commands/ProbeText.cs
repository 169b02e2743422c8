using System.Globalization;
using CoachBot.Probes;

namespace CoachBot.Host.Commands;

/// <summary>A probe's report for the terminal.</summary>
internal static class ProbeText
{
    private const int MostShown = 5;

    public static string Render(ProbeReport report)
    {
        var balance = report.Balance;
        List<string> lines =
        [
            $"{report.Examples} examples: {balance.Worked} worked, {balance.Mixed} mixed, {balance.Failed} failed, {balance.Unknown} unknown.",
            .. report.Checks.Select(check => $"! {check.Says}"),
            "",
            report.Patterns.IsEmpty ? "No pattern is sure (q of at most 0.10)." : "Patterns:",
            .. report.Patterns.Take(MostShown).Select(pattern => Invariant($"- {pattern.Says} q {pattern.Q:0.000}; examples {string.Join(", ", pattern.Examples)}.")),
            "",
        ];
        if (report.Predictability is { } test)
        {
            lines.Add(Invariant($"Held-out examples: {test.Accuracy:P0} foretold ({test.Range.Low:P0} to {test.Range.High:P0}), {test.Baseline:P0} by the most frequent outcome; p {test.P:0.000}."));
        }

        lines.Add($"Result: {report.Result.ToString().ToLowerInvariant()}. {report.Reason}");
        return string.Join('\n', lines);
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
