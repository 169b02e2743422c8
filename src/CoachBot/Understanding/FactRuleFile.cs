using System.Collections.Immutable;
using System.Globalization;
using CoachBot.Coaching;
using CoachBot.Input;
using YamlDotNet.RepresentationModel;

namespace CoachBot.Understanding;

/// <summary>Reads <c>prompts/understanding/facts.yaml</c>. Every fault is told with file and line, all in one message.</summary>
public sealed class FactRuleFile
{
    private const double UsualSureness = 0.85;
    private static readonly string[] KnownKeys = ["value", "sureness", "negation", "moods", "any", "unless", "with", "after"];
    private readonly YamlFaults _faults;
    private readonly Dictionary<string, string> _lists = new(StringComparer.Ordinal);
    private readonly ImmutableArray<FactRule>.Builder _rules = ImmutableArray.CreateBuilder<FactRule>();

    private FactRuleFile(YamlFaults faults) => _faults = faults;

    /// <exception cref="UnusableFileException">The file has faults; the message lists them.</exception>
    public static ImmutableArray<FactRule> Load(string path) => Parse(File.ReadAllText(path), Path.GetFileName(path));

    /// <param name="name">What to call the file in messages.</param>
    public static ImmutableArray<FactRule> Parse(string yaml, string name)
    {
        var file = new FactRuleFile(new YamlFaults(name));
        if (file._faults.Root(yaml) is { } root)
        {
            file.ReadLists(root);
            file.ReadFacts(root);
        }

        file._faults.ThrowIfAny();
        return file._rules.ToImmutable();
    }

    private void ReadLists(YamlMappingNode root)
    {
        foreach (var (key, value) in YamlFaults.Entries(root, "lists"))
        {
            var words = string.Join('|', _faults.Texts(value));
            _lists[key] = $"({words})";
            Pattern(_lists[key], value);
        }
    }

    private void ReadFacts(YamlMappingNode root)
    {
        foreach (var (fact, rules) in YamlFaults.Entries(root, "facts"))
        {
            if (FactCatalogue.Find(fact) is not { } definition)
                _faults.Add(rules, $"there is no fact called '{fact}'");
            else if (rules is YamlSequenceNode list)
                foreach (var rule in list) ReadRule(definition, rule);
            else
                _faults.Add(rules, $"the rules of '{fact}' are a list");
        }
    }

    private void ReadRule(FactDefinition fact, YamlNode node)
    {
        if (node is not YamlMappingNode rule)
        {
            _faults.Add(node, "a rule has value and any");
            return;
        }

        foreach (var key in rule.Children.Keys.Where(key => !KnownKeys.Contains(key.ToString(), StringComparer.Ordinal)))
            _faults.Add(key, $"there is no '{key}' in a rule; there are {string.Join(", ", KnownKeys)}");
        var any = Patterns(rule, "any");
        if (any.IsEmpty) _faults.Add(rule, "a rule needs at least one phrase under any");
        var (negation, denied) = ReadNegation(fact, rule);
        if (Value(fact, rule, "value") is { } value)
            _rules.Add(new FactRule(fact.Name, value, Sureness(rule), any, Patterns(rule, "unless"), Patterns(rule, "with"), Patterns(rule, "after"), negation, denied, Moods(rule)));
    }

    private (Negation Negation, FactValue? Denied) ReadNegation(FactDefinition fact, YamlMappingNode rule) => YamlFaults.Text(rule, "negation") switch
    {
        null or "silences" => (Negation.Silences, null),
        "unwanted" => (Negation.Unwanted, null),
        "ignored" => (Negation.Ignored, null),
        _ => (Negation.Flips, Value(fact, rule, "negation")),
    };

    private FactValue? Value(FactDefinition fact, YamlMappingNode rule, string key)
    {
        var label = YamlFaults.Text(rule, key) ?? "";
        var value = FactLabels.Read(fact, label);
        if (value is null) _faults.Add(rule, $"'{label}' is no {key} of {fact.Name}: {fact.Expects()}");
        return value;
    }

    private double Sureness(YamlMappingNode rule)
    {
        if (YamlFaults.Text(rule, "sureness") is not { } text) return UsualSureness;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var sureness) && sureness is > 0 and < 1) return sureness;
        _faults.Add(rule, $"sureness is between 0 and 1, not '{text}'");
        return UsualSureness;
    }

    private ClauseMood Moods(YamlMappingNode rule)
    {
        var moods = ClauseMood.Plain;
        if (YamlFaults.Child(rule, "moods") is not { } node) return moods;
        foreach (var text in _faults.Texts(node))
        {
            if (Enum.TryParse<ClauseMood>(text.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var mood)) moods |= mood;
            else _faults.Add(node, $"there is no mood '{text}'");
        }

        return moods;
    }

    private ImmutableArray<TokenPattern> Patterns(YamlMappingNode rule, string key)
    {
        if (YamlFaults.Child(rule, key) is not { } node) return [];
        if (node is not YamlSequenceNode list)
        {
            _faults.Add(node, $"{key} is a list of phrases");
            return [];
        }

        return [.. list.Select(item => Pattern(item.ToString(), item)).OfType<TokenPattern>()];
    }

    private TokenPattern? Pattern(string text, YamlNode node)
    {
        try
        {
            return TokenPattern.Parse(text, _lists);
        }
        catch (FormatException fault)
        {
            _faults.Add(node, fault.Message);
            return null;
        }
    }
}
