using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using CoachBot.Input;

namespace CoachBot.Words;

/// <summary>The key of a fixed sentence, and the variables that it must hold (each as <c>{name}</c>).</summary>
public sealed record Phrase(string Key, params ImmutableArray<string> Variables);

/// <summary>Every fixed sentence that Peri says, by key. Read from <c>prompts/wording.en.json</c>.</summary>
public sealed class Wording
{
    private readonly ImmutableDictionary<string, string> _sentences;

    private Wording(ImmutableDictionary<string, string> sentences) => _sentences = sentences;

    public string this[Phrase phrase] => _sentences[phrase.Key];

    public string Say(Phrase phrase, params (string Name, string Value)[] values) =>
        Templates.Fill(this[phrase], values.ToDictionary(value => value.Name, value => value.Value, StringComparer.Ordinal));

    /// <exception cref="UnusableFileException">A sentence is missing or unknown, or lacks or invents a variable.</exception>
    public static Wording Load(string path)
    {
        var sentences = Parse(path);
        var phrases = Declared().ToDictionary(phrase => phrase.Key, StringComparer.Ordinal);
        var faults = phrases.Keys.Except(sentences.Keys, StringComparer.Ordinal).Select(key => $"'{key}' is missing")
            .Concat(sentences.Keys.Except(phrases.Keys, StringComparer.Ordinal).Select(key => $"'{key}' is unknown: nothing says it"))
            .Concat(phrases.Values.Where(phrase => sentences.ContainsKey(phrase.Key)).SelectMany(phrase => Faults(phrase, sentences[phrase.Key])))
            .ToList();
        return faults.Count > 0 ? throw new UnusableFileException(path, faults) : new Wording(sentences.ToImmutableDictionary(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Faults(Phrase phrase, string sentence)
    {
        var used = Templates.Variables(sentence).ToList();
        return phrase.Variables.Except(used, StringComparer.Ordinal).Select(name => $"'{phrase.Key}' does not use {{{name}}}")
            .Concat(used.Except(phrase.Variables, StringComparer.Ordinal).Select(name => $"'{phrase.Key}' uses {{{name}}}, which it is not given"));
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

    private static IEnumerable<Phrase> Declared() =>
        typeof(Says).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)).OfType<Phrase>();
}
