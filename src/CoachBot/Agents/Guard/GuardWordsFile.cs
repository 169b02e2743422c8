using System.Collections.Frozen;
using System.Collections.Immutable;
using CoachBot.Coaching;
using CoachBot.Input;
using CoachBot.Understanding;
using CoachBot.Words;

namespace CoachBot.Agents.Guard;

/// <summary>Reads <c>prompts/guard.yaml</c>. A missing, unknown or unusable entry stops the start, all faults in one message.</summary>
internal static class GuardWordsFile
{
    private static readonly ImmutableArray<string> PatternLists =
        ["figures", "conditional", "case", "yet", "promises", "sides", "actions", "recitals", "syntax", "products", "neutral"];

    private static readonly ImmutableArray<string> WordSets =
        ["number_words", "counted", "negations", "advice_words", "proper_products", "foreign_words", "domains", "abbreviations", "referring", "listed", "filler"];

    private sealed class Shape
    {
        public Dictionary<string, string> Lists { get; set; } = [];

        public Dictionary<string, List<string>> Patterns { get; set; } = [];

        public Dictionary<string, string> Words { get; set; } = [];

        public Dictionary<string, UnitShape> Units { get; set; } = [];

        public Dictionary<string, AdviceShape> Advice { get; set; } = [];
    }

    private sealed class UnitShape
    {
        public string Words { get; set; } = "";

        public string Parts { get; set; } = "";

        public string Marks { get; set; } = "";
    }

    private sealed class AdviceShape
    {
        public List<string> Agrees { get; set; } = [];

        public List<string> NotYet { get; set; } = [];

        public List<string> Patterns { get; set; } = [];
    }

    /// <exception cref="UnusableFileException">The file is missing or has faults.</exception>
    public static GuardWords Load(string path)
    {
        var shape = WordFile.Read<Shape>(path);
        var faults = Keys("patterns", PatternLists, shape.Patterns.Keys).Concat(Keys("words", WordSets, shape.Words.Keys)).ToList();
        faults.AddRange(shape.Words.Where(set => Split(set.Value).Length == 0).Select(set => $"words.{set.Key} is empty"));
        if (shape.Advice.Count == 0) faults.Add("advice is empty");
        var words = new GuardWords(
            shape.Patterns.ToFrozenDictionary(list => list.Key, list => Parse($"patterns.{list.Key}", list.Value, shape.Lists, faults), StringComparer.Ordinal),
            [.. shape.Advice.Select(kind => Kind(kind.Key, kind.Value, shape.Lists, faults))],
            Units(shape.Units, faults),
            shape.Words.ToFrozenDictionary(set => set.Key, set => Split(set.Value).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal));
        return faults.Count > 0 ? throw new UnusableFileException(path, faults) : words;
    }

    private static IEnumerable<string> Keys(string where, IEnumerable<string> wanted, IEnumerable<string> given) =>
        wanted.Except(given, StringComparer.Ordinal).Select(name => $"{where}.{name} is missing")
            .Concat(given.Except(wanted, StringComparer.Ordinal).Select(name => $"{where}.{name} is unknown"));

    private static AdviceKind Kind(string name, AdviceShape shape, Dictionary<string, string> lists, List<string> faults) =>
        new(name, Parse($"advice.{name}", shape.Patterns, lists, faults), Verdicts(name, shape.Agrees, faults), Verdicts(name, shape.NotYet, faults), name.StartsWith(GuardWords.Mention, StringComparison.Ordinal));

    private static ImmutableHashSet<Verdict> Verdicts(string name, List<string> labels, List<string> faults)
    {
        var known = Enum.GetValues<Verdict>().ToDictionary(Labels.Of, StringComparer.Ordinal);
        faults.AddRange(labels.Where(label => !known.ContainsKey(label)).Select(label => $"advice.{name}: {label} is no verdict"));
        return [.. labels.Where(known.ContainsKey).Select(label => known[label])];
    }

    private static ImmutableArray<TokenPattern> Parse(string where, List<string> patterns, Dictionary<string, string> lists, List<string> faults)
    {
        var parsed = ImmutableArray.CreateBuilder<TokenPattern>();
        if (patterns.Count == 0) faults.Add($"{where} is empty");
        foreach (var pattern in patterns)
        {
            try
            {
                parsed.Add(TokenPattern.Parse(pattern, lists));
            }
            catch (FormatException fault)
            {
                faults.Add($"{where}: {fault.Message}");
            }
        }

        return parsed.ToImmutable();
    }

    private static FrozenDictionary<string, GuardUnit> Units(Dictionary<string, UnitShape> shapes, List<string> faults)
    {
        var all = shapes.SelectMany(unit => Split(unit.Value.Words).Select(word => (word, new GuardUnit(unit.Key, 1, IsMark: false)))
            .Concat(Split(unit.Value.Parts).Select(word => (word, new GuardUnit(unit.Key, 0.01, IsMark: false))))
            .Concat(Split(unit.Value.Marks).Select(word => (word, new GuardUnit(unit.Key, 1, IsMark: true))))).ToList();
        faults.AddRange(all.GroupBy(unit => unit.word, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => $"units: {group.Key} stands twice"));
        if (all.Count == 0) faults.Add("units is empty");
        return all.DistinctBy(unit => unit.word, StringComparer.Ordinal).ToFrozenDictionary(unit => unit.word, unit => unit.Item2, StringComparer.Ordinal);
    }

    private static string[] Split(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
