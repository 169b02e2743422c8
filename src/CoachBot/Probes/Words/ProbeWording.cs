using System.Collections.Immutable;
using CoachBot.Input;
using CoachBot.Words;

namespace CoachBot.Probes.Words;

/// <summary>Every sentence that a person reads about a probe, by key. Read from <c>probe.en.yaml</c> in the prompts folder, where keys stand in sections.</summary>
public sealed class ProbeWording
{
    private readonly ImmutableDictionary<string, string> _sentences;

    private ProbeWording(ImmutableDictionary<string, string> sentences) => _sentences = sentences;

    internal string this[string key] => _sentences[key];

    /// <summary>The sentence of that key, its variables filled.</summary>
    internal string Say(string key, params IEnumerable<(string Name, string Value)> values) =>
        Templates.Fill(_sentences[key], values.ToDictionary(value => value.Name, value => value.Value, StringComparer.Ordinal));

    /// <exception cref="UnusableFileException">The file is missing, or a sentence is missing or unknown, or lacks or invents a variable; all faults in one message.</exception>
    public static ProbeWording Load(string promptsFolder)
    {
        var path = Path.Combine(promptsFolder, "probe.en.yaml");
        var sentences = WordFile.Read<Dictionary<string, Dictionary<string, string>>>(path)
            .SelectMany(section => section.Value.Select(line => KeyValuePair.Create($"{section.Key}.{line.Key}", line.Value)))
            .ToImmutableDictionary(StringComparer.Ordinal);
        var declared = ProbePhrases.All.ToDictionary(phrase => phrase.Key, StringComparer.Ordinal);
        var faults = declared.Keys.Except(sentences.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(key => $"'{key}' is missing")
            .Concat(sentences.Keys.Except(declared.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(key => $"'{key}' is unknown: nothing says it"))
            .Concat(declared.Values.Where(phrase => sentences.ContainsKey(phrase.Key)).SelectMany(phrase => Faults(phrase, sentences[phrase.Key])))
            .ToList();
        return faults.Count > 0 ? throw new UnusableFileException(path, faults) : new ProbeWording(sentences);
    }

    private static IEnumerable<string> Faults(Phrase phrase, string sentence)
    {
        var used = Templates.Variables(sentence).ToList();
        return phrase.Variables.Except(used, StringComparer.Ordinal).Select(name => $"'{phrase.Key}' does not use {{{name}}}")
            .Concat(used.Except(phrase.Variables, StringComparer.Ordinal).Select(name => $"'{phrase.Key}' uses {{{name}}}, which it is not given"));
    }
}
