using System.Text.Json;
using CoachBot.Input;

namespace CoachBot.Safety;

/// <summary>The sentences about safety, by key. Read from <c>prompts/safety/wording.en.json</c> at start.</summary>
public sealed class SafetyWording
{
    private const string FileName = "wording.en.json";

    // Every key that may be said, and the variables that its sentence is given. "noticed" has a sentence for each kind of cue.
    private static readonly Dictionary<string, string[]> Declared = new(StringComparer.Ordinal)
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

    private readonly IReadOnlyDictionary<string, string> _sentences;

    private SafetyWording(IReadOnlyDictionary<string, string> sentences) => _sentences = sentences;

    /// <summary>The wording in the folder <c>prompts/safety</c>, held against the kinds that the cues know.</summary>
    /// <param name="folder">The folder <c>prompts/safety</c>.</param>
    /// <param name="kinds">The kinds of cue; each needs its sentence.</param>
    /// <exception cref="UnusableFileException">A sentence is missing or unknown, or lacks or invents a variable.</exception>
    public static SafetyWording Load(string folder, IEnumerable<(string Kind, About About)> kinds)
    {
        var path = Path.Combine(folder, FileName);
        var sentences = Parse(path);
        var wanted = new Dictionary<string, string[]>(Declared, StringComparer.Ordinal);
        foreach (var (kind, about) in kinds)
        {
            wanted[NoticedKey(kind, about)] = [];
        }

        var faults = wanted.Keys.Except(sentences.Keys, StringComparer.Ordinal).Select(key => $"'{key}' is missing")
            .Concat(sentences.Keys.Except(wanted.Keys, StringComparer.Ordinal).Select(key => $"'{key}' is unknown: nothing says it"))
            .Concat(wanted.Where(pair => sentences.ContainsKey(pair.Key)).SelectMany(pair => Faults(pair.Key, pair.Value, sentences[pair.Key])))
            .ToList();
        return faults.Count > 0 ? throw new UnusableFileException(path, faults) : new SafetyWording(sentences);
    }

    /// <summary>What was noticed, in words that do not repeat the person's own.</summary>
    public string Noticed(string kind, About about) => _sentences[NoticedKey(kind, about)];

    /// <summary>The sentence of that key, its variables filled.</summary>
    public string Say(string key, params (string Name, string Value)[] values) =>
        Templates.Fill(_sentences[key], values.ToDictionary(value => value.Name, value => value.Value, StringComparer.Ordinal));

    private static string NoticedKey(string kind, About about) =>
        $"noticed.{kind}.{(about == About.Writer ? "writer" : "someone_else")}";

    private static IEnumerable<string> Faults(string key, string[] variables, string sentence)
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
