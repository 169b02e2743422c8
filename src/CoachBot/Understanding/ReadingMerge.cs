using System.Collections.Immutable;
using CoachBot.Coaching;

namespace CoachBot.Understanding;

/// <summary>Makes one reading a fact out of many hints.</summary>
internal static class ReadingMerge
{
    /// <summary>How much surer a reading must be that alone fires one of the first rows of the decision table (DESIGN.md, 4).</summary>
    private const double MoreForRisky = 0.15;

    /// <summary>Independent hints for the same value strengthen each other; the surest value wins, the later one on a tie. Needs add up.</summary>
    public static IReadOnlyList<FactReading> Merge(IEnumerable<FactReading> readings, double least)
    {
        var byFact = readings.GroupBy(reading => reading.Fact, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        return [.. FactCatalogue.All.Where(fact => byFact.ContainsKey(fact.Name)).Select(fact => One(byFact[fact.Name], least)).OfType<FactReading>()];
    }

    private static FactReading? One(List<FactReading> readings, double least)
    {
        var byValue = readings.GroupBy(reading => reading.Value)
            .Select(group => group.MaxBy(reading => reading.Sureness)! with { Sureness = Together(group) })
            .Where(reading => reading.Sureness >= (IsRisky(reading) ? least + MoreForRisky : least))
            .ToList();
        if (byValue.Count == 0) return null;
        if (byValue[0].Value is not FactValue.Choices) return byValue.Aggregate((best, next) => next.Sureness >= best.Sureness ? next : best);
        var labels = byValue.SelectMany(reading => ((FactValue.Choices)reading.Value).Labels).ToImmutableSortedSet(StringComparer.Ordinal);
        var words = string.Join(" / ", byValue.Select(reading => reading.Words).Distinct(StringComparer.Ordinal));
        return new FactReading(byValue[0].Fact, new FactValue.Choices(labels), words, byValue.Max(reading => reading.Sureness));
    }

    private static bool IsRisky(FactReading reading) => (reading.Fact, reading.Value) switch
    {
        ("others_consent" or "base_model_ability", FactValue.Choice { Label: "no" }) => true,
        ("recurrence", FactValue.Choice { Label: "one_off" }) => true,
        ("one_task", FactValue.Flag { Value: false }) => true,
        ("example_quality", FactValue.Choice { Label: "raw" }) => true,
        ("example_balance", FactValue.Choice { Label: "one_sided" }) => true,
        ("prompting_result", FactValue.Choice { Label: "good" }) => true,
        ("needs", FactValue.Choices { Labels: var labels }) => labels.Contains("new_capability"),
        _ => false,
    };

    private static double Together(IEnumerable<FactReading> same) => 1 - same.Aggregate(1.0, (doubt, reading) => doubt * (1 - reading.Sureness));
}
