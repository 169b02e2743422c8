using CoachBot.Words;

namespace CoachBot.Probes.Words;

/// <summary>Every sentence that a person reads about a probe, by key. Read from <c>probe.en.yaml</c> in the prompts folder, where keys stand in sections.</summary>
public sealed class ProbeWording
{
    private readonly Sentences _sentences;

    private ProbeWording(Sentences sentences) => _sentences = sentences;

    internal string this[string key] => _sentences[key];

    /// <summary>The sentence of that key, its variables filled.</summary>
    internal string Say(string key, params IEnumerable<(string Name, string Value)> values) => _sentences.Say(key, values);

    /// <exception cref="Input.UnusableFileException">The file is missing, or a sentence is missing or unknown, or lacks or invents a variable; all faults in one message.</exception>
    public static ProbeWording Load(string promptsFolder)
    {
        var path = Path.Combine(promptsFolder, "probe.en.yaml");
        var sentences = WordFile.Read<Dictionary<string, Dictionary<string, string>>>(path)
            .SelectMany(section => section.Value.Select(line => KeyValuePair.Create($"{section.Key}.{line.Key}", line.Value)))
            .ToDictionary(StringComparer.Ordinal);
        return new ProbeWording(Sentences.Of(path, sentences, ProbePhrases.All.Select(phrase => KeyValuePair.Create(phrase.Key, phrase.Variables))));
    }
}
