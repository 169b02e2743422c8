using System.Collections.Immutable;
using CoachBot.Coaching;

namespace CoachBot.Understanding;

/// <summary>What follows from the facts that were read when nothing was said about it. Never overrides what was read.</summary>
internal static class Inferences
{
    private const double Sureness = 0.6;

    public static IReadOnlyList<FactReading> Complete(IReadOnlyList<FactReading> readings)
    {
        var read = readings.ToDictionary(reading => reading.Fact, StringComparer.Ordinal);
        foreach (var (fact, label, from) in Follows(read))
        {
            if (read.GetValueOrDefault(from) is { } basis && !read.ContainsKey(fact))
                read[fact] = new FactReading(fact, FactLabels.Read(FactCatalogue.Find(fact)!, label)!, basis.Words, Math.Min(Sureness, basis.Sureness));
        }

        // What has a result was tried.
        if (Label(read, "prompting") == "untried" && read.ContainsKey("prompting_result")) read.Remove("prompting");
        if (Privacy.IsAboutTwo(Label(read, "audience"), (read.GetValueOrDefault("needs")?.Value as FactValue.Choices)?.Labels))
            foreach (var reading in read.Values.Where(reading => reading.Fact is "sensitivity" or "others_consent" && Privacy.Reassures(reading)).ToList()) read.Remove(reading.Fact);
        DropNeed(read, "new_capability", DoesItAlready(read));
        DropNeed(read, "personal_patterns", Label(read, "audience") is not "relationship" && Needs(read).Any(IsLookup));
        AddOwnManner(read);
        DropAnswering(read);
        return [.. FactCatalogue.All.Where(fact => read.ContainsKey(fact.Name)).Select(fact => read[fact.Name])];
    }

    private static IEnumerable<(string Fact, string Label, string From)> Follows(Dictionary<string, FactReading> read)
    {
        // Somebody who can agree or refuse is in the material; where nobody is, nothing is personal, and the other way round.
        if (Label(read, "others_consent") is "yes" or "no" or "unknown") yield return ("sensitivity", "personal", "others_consent");
        if (Label(read, "others_consent") == "not_needed") yield return ("sensitivity", "none", "others_consent");
        if (Label(read, "sensitivity") == "none") yield return ("others_consent", "not_needed", "sensitivity");
        // Examples of what goes on between two people are about both of them.
        if (Label(read, "audience") == "relationship" && Has(read, "personal_patterns") && read.ContainsKey("example_count")) yield return ("sensitivity", "personal", "needs");
    }

    /// <summary>Patterns of one's own were found: looking things up cannot be all that is wanted.</summary>
    private static void AddOwnManner(Dictionary<string, FactReading> read)
    {
        if (Label(read, "probe_result") == "specific" && read.GetValueOrDefault("needs") is { Value: FactValue.Choices needs } reading
            && needs.Labels.All(IsLookup))
            read["needs"] = reading with { Value = new FactValue.Choices(needs.Labels.Add("style")) };
    }

    /// <summary>
    /// "Answer our customers from the handbook": answering is how the knowledge comes out, no behaviour to train, unless there are examples of it.
    /// </summary>
    private static void DropAnswering(Dictionary<string, FactReading> read)
    {
        if (read.ContainsKey("example_count") || read.ContainsKey("probe_result")) return;
        if (read.GetValueOrDefault("needs") is not { Value: FactValue.Choices { Labels: var needs } } reading || !needs.Any(IsLookup)) return;
        if (needs.All(need => IsLookup(need) || need is "task_behaviour" or "jargon")) read["needs"] = reading with { Value = new FactValue.Choices([.. needs.Where(IsLookup)]) };
    }

    /// <summary>What comes out right now and then, or shows in a test of one's examples, is no ability that models lack.</summary>
    private static bool DoesItAlready(Dictionary<string, FactReading> read) =>
        Label(read, "prompting_result") is "good" or "inconsistent" || Label(read, "base_model_ability") is "yes" or "sometimes" || Label(read, "probe_result") == "specific";

    /// <summary>Takes out one need that something else said makes unlikely, if it is not the only one.</summary>
    private static void DropNeed(Dictionary<string, FactReading> read, string need, bool unlikely)
    {
        if (unlikely && Needs(read) is { Length: > 1 } needs && needs.Contains(need, StringComparer.Ordinal))
            read["needs"] = read["needs"] with { Value = new FactValue.Choices(needs.ToImmutableSortedSet(StringComparer.Ordinal).Remove(need)) };
    }

    private static ImmutableArray<string> Needs(Dictionary<string, FactReading> read) =>
        read.GetValueOrDefault("needs")?.Value is FactValue.Choices needs ? [.. needs.Labels] : [];

    private static bool IsLookup(string need) => need is "knowledge" or "fresh_facts";

    private static string? Label(Dictionary<string, FactReading> read, string fact) => (read.GetValueOrDefault(fact)?.Value as FactValue.Choice)?.Label;

    private static bool Has(Dictionary<string, FactReading> read, string need) =>
        read.GetValueOrDefault("needs")?.Value is FactValue.Choices needs && needs.Labels.Contains(need);
}
