using System.Collections.Immutable;
using System.Text.Json;
using CoachBot.Input;
using CoachBot.Words;

namespace CoachBot.Coaching;

/// <summary>Reads <c>prompts/interview.yaml</c>; all faults in one message.</summary>
public static class InterviewFile
{
    private sealed class SlotShape
    {
        public string Fact { get; set; } = "";

        public Dictionary<string, string> Ask { get; set; } = [];

        public string Why { get; set; } = "";

        public bool Several { get; set; }

        public List<ChoiceShape> Choices { get; set; } = [];

        public List<ImplicationShape> SkipWhen { get; set; } = [];
    }

    private sealed class ImplicationShape
    {
        public Dictionary<string, object> When { get; set; } = [];

        public string? Then { get; set; }
    }

    private sealed class ChoiceShape
    {
        public string Label { get; set; } = "";

        public List<string> Also { get; set; } = [];

        public Dictionary<string, object> Facts { get; set; } = [];
    }

    /// <exception cref="UnusableFileException">The file is missing or has faults.</exception>
    public static Interview Load(string path)
    {
        var faults = new List<string>();
        var slots = WordFile.Read<List<SlotShape>>(path).Select(shape => Slot(shape, faults)).ToImmutableArray();
        faults.AddRange(slots.GroupBy(slot => slot.Fact, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => $"{same.Key} is asked twice"));
        return faults.Count > 0 ? throw new UnusableFileException(path, faults) : new Interview(slots);
    }

    private static InterviewSlot Slot(SlotShape shape, List<string> faults)
    {
        if (FactCatalogue.Find(shape.Fact) is null) faults.Add($"'{shape.Fact}' is no fact");
        if (!shape.Ask.ContainsKey("default")) faults.Add($"{shape.Fact} needs ask.default");
        if (shape.Why.Length == 0) faults.Add($"{shape.Fact} needs why");
        return new InterviewSlot(
            shape.Fact,
            shape.Ask.ToImmutableDictionary(StringComparer.Ordinal),
            shape.Why,
            shape.Several,
            [.. shape.Choices.Select(choice => new InterviewChoice(choice.Label, [.. choice.Also], Facts($"{shape.Fact}, '{choice.Label}'", choice.Facts, faults)))],
            [.. shape.SkipWhen.Select(implication => Implication(shape.Fact, implication, faults))]);
    }

    private static Implication Implication(string fact, ImplicationShape shape, List<string> faults)
    {
        var when = Facts($"{fact}, skip_when", shape.When, faults);
        var then = shape.Then is null ? FitFacts.None : Facts($"{fact}, skip_when", new Dictionary<string, object>(StringComparer.Ordinal) { [fact] = shape.Then }, faults);
        return new Implication(when, then[fact]);
    }

    private static FitFacts Facts(string where, Dictionary<string, object> shape, List<string> faults)
    {
        using var json = JsonDocument.Parse(JsonSerializer.Serialize(shape.ToDictionary(fact => fact.Key, fact => Typed(fact.Key, fact.Value), StringComparer.Ordinal)));
        var (facts, problems) = FitFactsJson.Read(json.RootElement);
        faults.AddRange(problems.Select(problem => $"{where}: {problem.Says}"));
        return facts;
    }

    /// <summary>YAML hands every scalar over as text; the catalogue says what it means.</summary>
    private static object Typed(string fact, object value) => (FactCatalogue.Find(fact)?.Kind, value) switch
    {
        (FactKind.YesNo, string text) when bool.TryParse(text, out var flag) => flag,
        (FactKind.WholeNumber or FactKind.NumberOrRange, string text) when double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) => number,
        _ => value,
    };
}
