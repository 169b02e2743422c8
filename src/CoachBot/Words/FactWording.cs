using System.Collections.Immutable;
using System.Globalization;
using CoachBot.Coaching;
using CoachBot.Input;

namespace CoachBot.Words;

/// <summary>What facts and their values are called when they are shown to a person. Read from <c>prompts/facts.en.yaml</c>.</summary>
public sealed class FactWording
{
    private const string Variable = "{value}";

    private readonly ImmutableDictionary<string, Shape> _words;

    private sealed class Shape
    {
        public string Label { get; set; } = "";

        public Dictionary<string, string> Values { get; set; } = [];

        public string Shows { get; set; } = Variable;

        public string Told { get; set; } = "";

        public string Supposed { get; set; } = "";
    }

    private FactWording(ImmutableDictionary<string, Shape> words) => _words = words;

    /// <exception cref="UnusableFileException">The file is missing or has faults.</exception>
    public static FactWording Load(string path)
    {
        var words = WordFile.Read<Dictionary<string, Shape>>(path);
        var faults = FactCatalogue.All.SelectMany(fact => Missing(fact, words.GetValueOrDefault(fact.Name)))
            .Concat(words.Keys.Where(name => FactCatalogue.Find(name) is null).Select(name => $"'{name}' is no fact"))
            .ToList();
        return faults.Count > 0 ? throw new UnusableFileException(path, faults) : new FactWording(words.ToImmutableDictionary(StringComparer.Ordinal));
    }

    public string Label(string fact) => _words[fact].Label;

    public string Value(string fact, string label) => _words[fact].Values[label];

    /// <summary>For tables: "120 a month".</summary>
    public string Show(string fact, FactValue value) =>
        IsNumber(value) ? _words[fact].Shows.Replace(Variable, Bare(fact, value), StringComparison.Ordinal) : Bare(fact, value);

    /// <summary>For repeating what was told: "it comes up regularly; 120 examples".</summary>
    public string Tell(FitFacts facts) => string.Join("; ", In(facts).Select(fact => Filled(_words[fact.Name].Told, fact.Name, facts)));

    /// <summary>For standing behind "if": "you had 100 examples and the examples were picked and checked".</summary>
    public string Suppose(FitFacts facts) => string.Join(" and ", In(facts).Select(fact => Filled(_words[fact.Name].Supposed, fact.Name, facts)));

    private string Filled(string template, string fact, FitFacts facts) => template.Replace(Variable, Bare(fact, facts[fact]!), StringComparison.Ordinal);

    private static IEnumerable<FactDefinition> In(FitFacts facts) => FactCatalogue.All.Where(fact => facts.IsKnown(fact.Name));

    private static bool IsNumber(FactValue value) => value is FactValue.Count or FactValue.Amount;

    private string Bare(string fact, FactValue value) => value switch
    {
        FactValue.Choice choice => Value(fact, choice.Label),
        FactValue.Choices choices => Listed([.. choices.Labels.Select(label => Value(fact, label))]),
        FactValue.Flag flag => Value(fact, flag.Value ? "true" : "false"),
        FactValue.Count count => count.Value.ToString("N0", CultureInfo.InvariantCulture),
        FactValue.Amount amount when amount.Low.Equals(amount.High) => Short(amount.Low),
        FactValue.Amount amount => $"{Short(amount.Low)}–{Short(amount.High)}",
        FactValue.Words words => words.Text,
        _ => throw new InvalidOperationException($"The fact value {value.GetType().Name} has no words."),
    };

    private static string Listed(List<string> items) =>
        items.Count < 2 ? string.Concat(items) : $"{string.Join(", ", items[..^1])} and {items[^1]}";

    private static string Short(double number) => number.ToString("#,0.######", CultureInfo.InvariantCulture);

    private static IEnumerable<string> Missing(FactDefinition fact, Shape? words)
    {
        if (words is null) return [$"{fact.Name} is missing"];
        var labels = fact.Kind switch
        {
            FactKind.OneOf kind => kind.Labels,
            FactKind.SomeOf kind => kind.Labels,
            FactKind.YesNo => ["true", "false"],
            _ => [],
        };
        return labels.Except(words.Values.Keys, StringComparer.Ordinal).Select(label => $"{fact.Name}.values.{label} is missing")
            .Concat(words.Values.Keys.Except(labels, StringComparer.Ordinal).Select(label => $"{fact.Name}.values.{label} is no value of it"))
            .Concat(words.Label.Length == 0 ? [$"{fact.Name}.label is missing"] : [])
            .Concat(new[] { ("told", words.Told), ("supposed", words.Supposed), ("shows", words.Shows) }
                .Where(template => !template.Item2.Contains(Variable, StringComparison.Ordinal)).Select(template => $"{fact.Name}.{template.Item1} needs {Variable}"));
    }
}
