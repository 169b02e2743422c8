using System.Collections.Frozen;
using CoachBot.Input;
using CoachBot.Understanding;
using CoachBot.Words;

namespace CoachBot.Probes.Collecting;

/// <summary>How people answer the questions of a probe. Read from <c>prompts/understanding/probe.yaml</c>.</summary>
public sealed class AnswerWords
{
    private readonly FrozenDictionary<string, Outcome> _endings;
    private readonly FrozenDictionary<string, ExamplePart> _parts;
    private readonly FrozenSet<string> _drops;
    private readonly FrozenSet<string> _nothing;

    private sealed class Shape
    {
        public Dictionary<string, List<string>> Endings { get; set; } = [];

        public Dictionary<string, List<string>> Parts { get; set; } = [];

        public List<string> Drop { get; set; } = [];

        public List<string> Nothing { get; set; } = [];

        public Dictionary<string, List<string>> Intents { get; set; } = [];
    }

    private AnswerWords(Shape shape)
    {
        _endings = Fold<Outcome>(shape.Endings);
        _parts = Fold<ExamplePart>(shape.Parts);
        _drops = shape.Drop.Select(Utterance.Fold).ToFrozenSet(StringComparer.Ordinal);
        _nothing = shape.Nothing.Select(Utterance.Fold).ToFrozenSet(StringComparer.Ordinal);
        Intents = [.. shape.Intents.SelectMany(intent => intent.Value.Select(text => (text, intent.Key)))];
    }

    /// <summary>What people say to the probe, by what they mean.</summary>
    public IReadOnlyList<(string Text, string Intent)> Intents { get; }

    /// <exception cref="UnusableFileException">The file is missing or has faults.</exception>
    public static AnswerWords Load(string path)
    {
        var shape = WordFile.Read<Shape>(path);
        var faults = Unknown<Outcome>(shape.Endings.Keys, "ending").Concat(Unknown<ExamplePart>(shape.Parts.Keys, "part of an example"))
            .Concat(shape.Intents.Keys.Where(intent => !Known.Contains(intent)).Select(intent => $"'{intent}' is nothing that a probe is asked for"))
            .ToList();
        return faults.Count > 0 ? throw new UnusableFileException(path, faults) : new AnswerWords(shape);
    }

    /// <summary>What a person can ask of a probe in words of their own.</summary>
    public static FrozenSet<string> Known { get; } = FrozenSet.Create(
        StringComparer.Ordinal,
        "start_probe", "run_probe", "pause_probe", "probe_progress", "review_hidden", "drop_examples", "keep_no_originals", "tell_example", "bring_file", "label_examples", "why_ask", "copy_prompt", "compare_by_model");

    /// <returns>Null where the words do not say it, or say several things.</returns>
    public Outcome? Ending(string text)
    {
        var plain = Utterance.Fold(text);
        if (_endings.TryGetValue(plain, out var exact)) return exact;
        // The longest saying first: "not good" holds "good".
        var said = $" {string.Join(' ', Tokenizer.Read(plain).Select(token => token.Text))} ";
        var found = new HashSet<Outcome>();
        foreach (var (words, outcome) in _endings.OrderByDescending(ending => ending.Key.Length))
        {
            var at = said.IndexOf($" {words} ", StringComparison.Ordinal);
            if (at < 0) continue;
            found.Add(outcome);
            said = said.Replace($" {words} ", " ", StringComparison.Ordinal);
        }

        return found.Count == 1 ? found.Single() : null;
    }

    public bool IsDrop(string text) => _drops.Contains(Utterance.Fold(text));

    /// <summary>"-", "nothing": there is nothing to tell here.</summary>
    public bool IsNothing(string text) => _nothing.Contains(Utterance.Fold(text)) || !text.Any(char.IsLetterOrDigit);

    /// <summary>The part that a label names ("what I did").</summary>
    public ExamplePart? Part(string label) => _parts.TryGetValue(Utterance.Fold(label), out var part) ? part : null;

    /// <summary>Texts by part where lines begin with a label and a colon; a line without one goes on the part before it.</summary>
    /// <returns>Null where no line is so labelled.</returns>
    public IReadOnlyDictionary<ExamplePart, string>? Labelled(string text)
    {
        var parts = new Dictionary<ExamplePart, string>();
        ExamplePart? open = null;
        foreach (var line in text.Split('\n'))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && Part(line[..colon]) is { } part)
            {
                open = part;
                parts[part] = line[(colon + 1)..].Trim();
            }
            else if (open is { } before)
            {
                parts[before] = $"{parts[before]}\n{line}".Trim();
            }
            else if (line.Trim().Length > 0)
            {
                return null;
            }
        }

        return parts.Count > 0 ? parts : null;
    }

    private static FrozenDictionary<string, T> Fold<T>(Dictionary<string, List<string>> words)
        where T : struct, Enum => words
        .SelectMany(entry => entry.Value, (entry, word) => (Word: Utterance.Fold(word), Meaning: Enum.Parse<T>(entry.Key, ignoreCase: true)))
        .DistinctBy(pair => pair.Word, StringComparer.Ordinal)
        .ToFrozenDictionary(pair => pair.Word, pair => pair.Meaning, StringComparer.Ordinal);

    private static IEnumerable<string> Unknown<T>(IEnumerable<string> names, string what)
        where T : struct, Enum => names.Where(name => !Enum.TryParse<T>(name, ignoreCase: true, out _)).Select(name => $"'{name}' is no {what}");
}
