using System.Globalization;
using System.Text;
using CoachBot.Coaching;
using CoachBot.Words;

namespace CoachBot.Host.Commands;

/// <summary>A decision with its receipt, for a person at a terminal.</summary>
public static class DecisionText
{
    public static string Render(FitDecision decision, FactWording words)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"Verdict: {Words(Labels.Of(decision.Verdict))} (confidence: {Labels.Of(decision.Confidence)})");
        text.AppendLine(CultureInfo.InvariantCulture, $"Data:    {Words(Labels.Of(decision.DataRoute))}");
        if (decision.BreakEven is { } breakEven) text.AppendLine(CultureInfo.InvariantCulture, $"Break-even: {Months(breakEven)}");
        if (decision.ValidUntil is { } until) text.AppendLine(CultureInfo.InvariantCulture, $"Valid until {until:yyyy-MM-dd}: it rests on dated provider facts.");
        List(text, "Why", decision.Reasons.Select(reason => $"{reason.Says} [{reason.Source}]"));
        List(text, "Not known yet", decision.Missing.Select(words.Label));
        List(text, "What would change it", decision.WouldChange.Select(change =>
            $"{words.Suppose(change.If)} -> {Words(Labels.Of(change.Verdict))}"));
        List(text, "Decided from", FactCatalogue.All.Where(fact => decision.Facts.IsKnown(fact.Name))
            .Select(fact => $"{words.Label(fact.Name)}: {words.Show(fact.Name, decision.Facts[fact.Name]!)}"));
        return text.ToString().TrimEnd();
    }

    private static void List(StringBuilder text, string title, IEnumerable<string> lines)
    {
        var begun = false;
        foreach (var line in lines)
        {
            if (!begun) text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"{title}:");
            begun = true;
            text.AppendLine(CultureInfo.InvariantCulture, $"  - {line}");
        }
    }

    private static string Months(BreakEven breakEven)
    {
        static string Show(double? months) => months?.ToString("0.#", CultureInfo.InvariantCulture) ?? "never";
        return breakEven.Never ? "never" : $"{Show(breakEven.Low)} to {Show(breakEven.High)} months, {Show(breakEven.Likely)} in the middle";
    }

    private static string Words(string label) => label.Replace('_', ' ');
}
