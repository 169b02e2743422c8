using System.Collections.Immutable;
using System.Text.Json;
using CoachBot.Input;

namespace CoachBot.Words;

/// <summary>A JSON file of sentences by key, held against the keys and variables that the code declares.</summary>
public sealed class Sentences
{
    private readonly ImmutableDictionary<string, string> _sentences;

    private Sentences(ImmutableDictionary<string, string> sentences) => _sentences = sentences;

    /// <param name="key">A declared key.</param>
    public string this[string key] => _sentences[key];

    /// <summary>The sentence of that key, its variables filled.</summary>
    public string Say(string key, params IEnumerable<(string Name, string Value)> values) =>
        Templates.Fill(_sentences[key], values.ToDictionary(value => value.Name, value => value.Value, StringComparer.Ordinal));

    /// <param name="declared">Every key that may be said, with the variables that its sentence is given and must use.</param>
    /// <exception cref="UnusableFileException">A sentence is missing or unknown, or lacks or invents a variable; all faults in one message.</exception>
    public static Sentences Load(string path, IEnumerable<KeyValuePair<string, ImmutableArray<string>>> declared) => Of(path, Parse(path), declared);

    /// <param name="sentences">As they were read from the path, by key.</param>
    /// <inheritdoc cref="Load"/>
    public static Sentences Of(string path, IReadOnlyDictionary<string, string> sentences, IEnumerable<KeyValuePair<string, ImmutableArray<string>>> declared)
    {
        var wanted = declared.ToDictionary(StringComparer.Ordinal);
        var faults = wanted.Keys.Except(sentences.Keys, StringComparer.Ordinal).Select(key => $"'{key}' is missing")
            .Concat(sentences.Keys.Except(wanted.Keys, StringComparer.Ordinal).Select(key => $"'{key}' is unknown: nothing says it"))
            .Concat(wanted.Where(pair => sentences.ContainsKey(pair.Key)).SelectMany(pair => Faults(pair.Key, pair.Value, sentences[pair.Key])))
            .ToList();
        return faults.Count > 0 ? throw new UnusableFileException(path, faults) : new Sentences(sentences.ToImmutableDictionary(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Faults(string key, ImmutableArray<string> variables, string sentence)
    {
        var used = Templates.Variables(sentence).ToList();
        return variables.Except(used, StringComparer.Ordinal).Select(name => $"'{key}' does not use {{{name}}}")
            .Concat(used.Except(variables, StringComparer.Ordinal).Select(name => $"'{key}' uses {{{name}}}, which it is not given"));
    }

    private static Dictionary<string, string> Parse(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(path))
                ?? throw new UnusableFileException(path, ["the file is empty"]);
        }
        catch (JsonException fault)
        {
            throw new UnusableFileException(path, [$"line {fault.LineNumber + 1}: {fault.Message}"], fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UnusableFileException(path, ["the file cannot be read: put it back from the repository's prompts folder"], fault);
        }
    }
}
