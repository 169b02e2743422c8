using System.Collections.Immutable;
using CoachBot.Coaching;
using CoachBot.Input;
using YamlDotNet.RepresentationModel;

namespace CoachBot.Understanding;

/// <summary>A clause that says one value of one fact in indirect words.</summary>
/// <param name="Fact">Null for background: clauses that tell nothing.</param>
/// <param name="Value">Null for background.</param>
public sealed record Exemplar(string Text, string? Fact, FactValue? Value);

/// <summary>Reads <c>prompts/understanding/exemplars.yaml</c> and the files of the folder <c>exemplars</c> beside it: fact, value, clauses; and background clauses.</summary>
public static class ExemplarFile
{
    private const string Background = "background";

    /// <exception cref="UnusableFileException">The file has faults; the message lists them.</exception>
    public static ImmutableArray<Exemplar> Load(string path) => Parse(File.ReadAllText(path), Path.GetFileName(path));

    /// <summary>The exemplars of the file and of the folder beside it that has its name; a clause that stands twice counts once.</summary>
    /// <exception cref="UnusableFileException">A file has faults; the message lists them.</exception>
    public static ImmutableArray<Exemplar> LoadAll(string path) =>
        [.. Files(path).SelectMany(file => Load(file)).DistinctBy(exemplar => exemplar.Text, StringComparer.OrdinalIgnoreCase)];

    /// <summary>The file and those of the folder beside it that has its name.</summary>
    public static IEnumerable<string> Files(string path)
    {
        var folder = Path.ChangeExtension(path, null);
        var more = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal) : Enumerable.Empty<string>();
        return more.Prepend(path);
    }

    /// <param name="name">What to call the file in messages.</param>
    public static ImmutableArray<Exemplar> Parse(string yaml, string name)
    {
        var faults = new YamlFaults(name);
        var exemplars = ImmutableArray.CreateBuilder<Exemplar>();
        foreach (var (key, node) in faults.Root(yaml)?.Children.Select(entry => (entry.Key.ToString(), entry.Value)) ?? [])
            exemplars.AddRange(key == Background ? faults.Texts(node).Select(text => new Exemplar(text, null, null)) : OfFact(key, node, faults));
        faults.ThrowIfAny();
        return exemplars.ToImmutable();
    }

    private static List<Exemplar> OfFact(string name, YamlNode node, YamlFaults faults)
    {
        var exemplars = new List<Exemplar>();
        if (FactCatalogue.Find(name) is not { } fact) faults.Add(node, $"there is no fact called '{name}'");
        else if (node is not YamlMappingNode values) faults.Add(node, $"'{name}' has values, each with a list of clauses");
        else foreach (var (label, texts) in values.Children)
        {
            if (FactLabels.Read(fact, label.ToString()) is { } value) exemplars.AddRange(faults.Texts(texts).Select(text => new Exemplar(text, name, value)));
            else faults.Add(label, $"'{label}' is no value of {name}: {fact.Expects()}");
        }

        return exemplars;
    }
}
