using System.Collections.Immutable;
using CoachBot.Words;

namespace CoachBot.Safety;

/// <summary>The sentences about safety, by key. Read from <c>prompts/safety/wording.en.json</c> at start.</summary>
public sealed class SafetyWording
{
    private const string FileName = "wording.en.json";

    // Every key that may be said, and the variables that its sentence is given. "noticed" has a sentence for each kind of cue.
    private static readonly Dictionary<string, ImmutableArray<string>> Declared = new(StringComparer.Ordinal)
    {
        ["limits"] = [],
        ["limits.control"] = [],
        ["urgent.known.self_harm"] = ["emergency"],
        ["urgent.unknown.self_harm"] = [],
        ["urgent.known.other_at_risk"] = ["emergency"],
        ["urgent.unknown.other_at_risk"] = [],
        ["urgent.known.abuse"] = ["emergency"],
        ["urgent.unknown.abuse"] = [],
        ["planning.abuse"] = [],
        ["planning.other_hurt"] = [],
        ["device.abuse"] = [],
        ["control.instead"] = [],
        ["help.known"] = ["country"],
        ["help.unknown"] = [],
        ["help.ask_country"] = [],
        ["help.offer"] = [],
        ["help.dated"] = ["as_of"],
        ["pause"] = [],
        ["short"] = [],
        ["contest.first"] = [],
        ["contest.again"] = [],
        ["contest.lifted"] = [],
    };

    private readonly Sentences _sentences;

    private SafetyWording(Sentences sentences) => _sentences = sentences;

    /// <summary>The wording in the folder <c>prompts/safety</c>, held against the kinds that the cues know.</summary>
    /// <param name="folder">The folder <c>prompts/safety</c>.</param>
    /// <param name="kinds">The kinds of cue; each needs its sentence.</param>
    /// <exception cref="Input.UnusableFileException">A sentence is missing or unknown, or lacks or invents a variable.</exception>
    public static SafetyWording Load(string folder, IEnumerable<(string Kind, About About)> kinds)
    {
        var noticed = kinds.Select(cue => NoticedKey(cue.Kind, cue.About)).Distinct(StringComparer.Ordinal).Select(key => KeyValuePair.Create(key, ImmutableArray<string>.Empty));
        return new SafetyWording(Sentences.Load(Path.Combine(folder, FileName), Declared.Concat(noticed)));
    }

    /// <summary>What was noticed, in words that do not repeat the person's own.</summary>
    public string Noticed(string kind, About about) => _sentences[NoticedKey(kind, about)];

    /// <summary>The sentence of that key, its variables filled.</summary>
    public string Say(string key, params IEnumerable<(string Name, string Value)> values) => _sentences.Say(key, values);

    private static string NoticedKey(string kind, About about) =>
        $"noticed.{kind}.{(about == About.Writer ? "writer" : "someone_else")}";
}
