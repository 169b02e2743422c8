using System.Collections.Immutable;
using System.Globalization;
using CoachBot.Coaching;
using CoachBot.Input;

namespace CoachBot.Words;

/// <summary>What facts and their values are called when they are shown to a person. Read from <c>prompts/facts.en.yaml</c>.</summary>
public sealed class FactWording
{
    private readonly ImmutableDictionary<string, Shape> _words;

    private sealed class Shape
    {
        public string Label { get; set; } = "";

        public Dictionary<string, string> Values { get; set; } = [];

        public string Shows { get; set; } = "{value}";
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

    public string Show(string fact, FactValue value) => value switch
    {
        FactValue.Choice choice => Value(fact, choice.Label),
        FactValue.Choices choices => string.Join(", ", choices.Labels.Select(label => Value(fact, label))),
        FactValue.Flag flag => Value(fact, flag.Value ? "true" : "false"),
        FactValue.Count count => Number(fact, count.Value.ToString("N0", CultureInfo.InvariantCulture)),
        FactValue.Amount amount when amount.Low.Equals(amount.High) => Number(fact, Short(amount.Low)),
        FactValue.Amount amount => Number(fact, $"{Short(amount.Low)}–{Short(amount.High)}"),
        FactValue.Words words => words.Text,
        _ => throw new InvalidOperationException($"The fact value {value.GetType().Name} has no words."),
    };

    /// <summary>"Examples: 120; How often: regularly".</summary>
    public string Show(FitFacts facts) =>
        string.Join("; ", FactCatalogue.All.Where(fact => facts.IsKnown(fact.Name)).Select(fact => $"{Label(fact.Name)}: {Show(fact.Name, facts[fact.Name]!)}"));

    private string Number(string fact, string number) => _words[fact].Shows.Replace("{value}", number, StringComparison.Ordinal);

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
            .Concat(words.Label.Length == 0 ? [$"{fact.Name}.label is missing"] : []);
    }
}
