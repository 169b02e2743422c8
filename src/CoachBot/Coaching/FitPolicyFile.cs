using System.Collections.Immutable;
using System.Globalization;
using CoachBot.Input;
using CoachBot.Words;

namespace CoachBot.Coaching;

/// <summary>Reads <c>prompts/fit-policy.yaml</c>. A missing, unknown or unusable entry stops the start, all faults in one message.</summary>
public static class FitPolicyFile
{
    private sealed class Shape
    {
        public int MinimumExamples { get; set; }

        public int EnoughExamples { get; set; }

        public double DefaultHorizonMonths { get; set; }

        public string ProviderFactsValidUntil { get; set; } = "";

        public Dictionary<string, Reason> Reasons { get; set; } = [];
    }

    private sealed class Reason
    {
        public string Says { get; set; } = "";

        public string Source { get; set; } = "";

        public string? Passage { get; set; }
    }

    /// <exception cref="UnusableFileException">The file is missing or has faults.</exception>
    public static FitPolicy Load(string path)
    {
        var shape = WordFile.Read<Shape>(path);
        var problems = Check(shape).ToList();
        if (!DateOnly.TryParseExact(shape.ProviderFactsValidUntil, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var until))
            problems.Add("provider_facts_valid_until is a date such as 2027-01-06");
        return problems.Count > 0 ? throw new UnusableFileException(path, problems) : new FitPolicy
        {
            MinimumExamples = shape.MinimumExamples,
            EnoughExamples = shape.EnoughExamples,
            DefaultHorizonMonths = shape.DefaultHorizonMonths,
            ProviderFactsValidUntil = until,
            Reasons = shape.Reasons.ToImmutableDictionary(
                reason => reason.Key, reason => new ReasonText(reason.Value.Says.Trim(), reason.Value.Source.Trim(), reason.Value.Passage), StringComparer.Ordinal),
        };
    }

    private static IEnumerable<string> Check(Shape shape)
    {
        if (shape.MinimumExamples < 1 || shape.EnoughExamples < shape.MinimumExamples)
            yield return "minimum_examples is at least 1 and enough_examples is not below it";
        if (shape.DefaultHorizonMonths <= 0) yield return "default_horizon_months is above 0";
        foreach (var code in FitReasons.Uses.Keys.Except(shape.Reasons.Keys, StringComparer.Ordinal)) yield return $"reasons.{code} is missing";
        foreach (var code in shape.Reasons.Keys.Except(FitReasons.Uses.Keys, StringComparer.Ordinal)) yield return $"reasons.{code} is unknown: no code gives it";
        foreach (var (code, reason) in shape.Reasons)
        {
            if (reason.Says.Length == 0 || reason.Source.Length == 0) yield return $"reasons.{code} needs says and source";
            foreach (var name in Templates.Variables(reason.Says).Except(FitReasons.Variables, StringComparer.Ordinal))
                yield return $"reasons.{code} uses {{{name}}}, which is none of {string.Join(", ", FitReasons.Variables)}";
        }
    }
}
