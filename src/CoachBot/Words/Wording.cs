using System.Collections.Immutable;
using System.Reflection;

namespace CoachBot.Words;

/// <summary>The key of a fixed sentence, and the variables that it must hold (each as <c>{name}</c>).</summary>
public sealed record Phrase(string Key, params ImmutableArray<string> Variables);

/// <summary>Every fixed sentence that Peri says, by key. Read from <c>prompts/wording.en.json</c>.</summary>
public sealed class Wording
{
    private readonly Sentences _sentences;

    private Wording(Sentences sentences) => _sentences = sentences;

    public string this[Phrase phrase] => _sentences[phrase.Key];

    public string Say(Phrase phrase, params IEnumerable<(string Name, string Value)> values) => _sentences.Say(phrase.Key, values);

    /// <exception cref="Input.UnusableFileException">A sentence is missing or unknown, or lacks or invents a variable.</exception>
    public static Wording Load(string path) => new(Sentences.Load(path, Declared().Select(phrase => KeyValuePair.Create(phrase.Key, phrase.Variables))));

    private static IEnumerable<Phrase> Declared() =>
        typeof(Says).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)).OfType<Phrase>();
}
