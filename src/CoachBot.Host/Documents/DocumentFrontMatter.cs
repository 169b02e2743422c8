using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CoachBot.Host.Documents;

/// <summary>What an operator may say about a document at its beginning, between two lines of three dashes. Everything is optional.</summary>
/// <param name="Body">The text after it.</param>
/// <param name="Faults">What is wrong with it, with the line; the rest is kept.</param>
public sealed record DocumentFrontMatter(
    string? Title, IReadOnlyList<string> Audience, IReadOnlyList<string> Topics, IReadOnlyList<string> Sources, DateOnly? AsOf, string Body, IReadOnlyList<string> Faults)
{
    private const string Fence = "---";

    /// <summary>Longer ones, or more deeply nested, are not front matter but an attack or a mistake.</summary>
    private const int MostCharacters = 4000;
    private const int MostBrackets = 50;

    /// <param name="text">A file's text with \n at line ends.</param>
    public static DocumentFrontMatter Read(string text)
    {
        var lines = text.Split('\n');
        var end = lines[0].TrimEnd() == Fence ? Array.FindIndex(lines, 1, line => line.TrimEnd() == Fence) : -1;
        if (end < 0) return Nothing(text);
        var yaml = string.Join('\n', lines[1..end]);
        var body = string.Join('\n', lines[(end + 1)..]);
        // A rule at the top of a text and another one further down are no front matter.
        if (!yaml.Contains(':', StringComparison.Ordinal)) return Nothing(text);
        if (yaml.Length > MostCharacters || yaml.AsSpan().Count('[') + yaml.AsSpan().Count('{') > MostBrackets)
            return Nothing(body, "line 2: the front matter is too long or too deeply nested; it was left out.");
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            return stream.Documents is [{ RootNode: YamlMappingNode mapping }, ..]
                ? Of(mapping, body)
                : Nothing(body, "line 2: the front matter is not a list of names with values; it was left out.");
        }
        catch (Exception fault) when (fault is YamlException or InvalidOperationException)
        {
            // The scanner throws the second on a list that is not closed, without a place.
            var line = fault is YamlException { Start.Line: > 0 and var at } ? at + 1 : 2;
            return Nothing(body, $"line {line.ToString(CultureInfo.InvariantCulture)}: the front matter is not valid YAML; it was left out.");
        }
    }

    private static DocumentFrontMatter Nothing(string body, params IReadOnlyList<string> faults) => new(null, [], [], [], null, body, faults);

    private static DocumentFrontMatter Of(YamlMappingNode mapping, string body)
    {
        var faults = new List<string>();
        return new DocumentFrontMatter(
            List("title") is [var title, ..] ? title : null, List("audience"), List("topics"), List("sources"), Date("as_of"), body, faults);

        YamlNode? Find(string name) => mapping.Children.FirstOrDefault(pair => pair.Key is YamlScalarNode { Value: var key } && key == name).Value;

        IReadOnlyList<string> List(string name)
        {
            var node = Find(name);
            if (node is null) return [];
            if (node is YamlScalarNode { Value: { Length: > 0 } one }) return [one.Trim()];
            if (node is YamlSequenceNode sequence && sequence.Children.All(item => item is YamlScalarNode { Value.Length: > 0 }))
                return [.. sequence.Children.Select(item => ((YamlScalarNode)item).Value!.Trim())];
            faults.Add($"line {(node.Start.Line + 1).ToString(CultureInfo.InvariantCulture)}: {name} must be a text or a list of texts; it was left out.");
            return [];
        }

        DateOnly? Date(string name)
        {
            if (List(name) is not [var text]) return null;
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
            faults.Add($"line {(Find(name)!.Start.Line + 1).ToString(CultureInfo.InvariantCulture)}: {name} must be a date such as 2026-11-21; it was left out.");
            return null;
        }
    }
}
