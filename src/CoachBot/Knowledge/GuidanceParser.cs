using System.Globalization;
using CoachBot.Input;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CoachBot.Knowledge;

/// <summary>
/// Reads a guidance file: front matter between two lines of three dashes (title, audience, topics,
/// sources, as_of), then Markdown. Other keys are left to whoever knows them. Pure.
/// </summary>
public static class GuidanceParser
{
    private const string Fence = "---";

    /// <param name="path">Names the file in errors; its last part without the ending becomes the document's id.</param>
    /// <param name="text">The file's text.</param>
    /// <exception cref="UnusableFileException">The front matter is missing or wrong; every fault is named with its line.</exception>
    public static GuidanceDocument Parse(string path, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        var end = lines[0].TrimEnd() == Fence ? Array.FindIndex(lines, 1, line => line.TrimEnd() == Fence) : -1;
        if (end < 0)
            throw new UnusableFileException(path, ["line 1: front matter is missing. Begin the file with ---, title, audience, topics, sources, as_of, ---."]);
        var fields = new FrontMatter(Mapping(path, string.Join('\n', lines[1..end])));
        var document = new GuidanceDocument(
            Path.GetFileNameWithoutExtension(path),
            fields.Text("title"),
            fields.List("audience"),
            fields.List("topics"),
            fields.List("sources"),
            fields.Date("as_of"),
            string.Join('\n', lines[(end + 1)..]).Trim());
        if (document.Body.Length == 0)
            fields.Faults.Add($"line {end + 1}: there is no text after the front matter.");
        return fields.Faults.Count == 0 ? document : throw new UnusableFileException(path, fields.Faults);
    }

    private static YamlMappingNode Mapping(string path, string yaml)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            return stream.Documents.Count > 0 && stream.Documents[0].RootNode is YamlMappingNode mapping
                ? mapping
                : throw new UnusableFileException(path, ["line 2: the front matter must be a list of names with values."]);
        }
        catch (YamlException e)
        {
            throw new UnusableFileException(path, [$"line {e.Start.Line + 1}: the front matter is not valid YAML. {e.Message}"], e);
        }
    }

    /// <summary>Typed access to the front matter; a fault is noted and something harmless returned, so that all faults are found at once.</summary>
    private sealed class FrontMatter(YamlMappingNode mapping)
    {
        internal List<string> Faults { get; } = [];

        internal string Text(string name) =>
            Find(name) is YamlScalarNode { Value: { Length: > 0 } value } ? value.Trim() : Fault(name, "must be a text", "");

        internal IReadOnlyList<string> List(string name)
        {
            var node = Find(name);
            if (node is YamlScalarNode { Value: { Length: > 0 } one })
                return [one.Trim()];
            if (node is not YamlSequenceNode sequence || sequence.Children.Any(item => item is not YamlScalarNode { Value.Length: > 0 }))
                return Fault<IReadOnlyList<string>>(name, "must be a list of texts", []);
            return [.. sequence.Children.Select(item => ((YamlScalarNode)item).Value!.Trim())];
        }

        internal DateOnly Date(string name) =>
            DateOnly.TryParseExact((Find(name) as YamlScalarNode)?.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                ? date
                : Fault(name, "must be a date such as 2026-11-21", default(DateOnly));

        private YamlNode? Find(string name) => mapping.Children.FirstOrDefault(pair => IsNamed(pair.Key, name)).Value;

        private T Fault<T>(string name, string says, T instead)
        {
            var key = mapping.Children.Keys.FirstOrDefault(candidate => IsNamed(candidate, name));
            // The reader counts from the line after the opening dashes.
            Faults.Add(key is null ? $"line 1: {name} is missing; it {says}." : $"line {key.Start.Line + 1}: {name} {says}.");
            return instead;
        }

        private static bool IsNamed(YamlNode key, string name) => key is YamlScalarNode { Value: var value } && value == name;
    }
}
