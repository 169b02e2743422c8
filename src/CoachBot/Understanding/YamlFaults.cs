using CoachBot.Input;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CoachBot.Understanding;

/// <summary>Walks a YAML file and collects its faults with their lines.</summary>
internal sealed class YamlFaults(string file)
{
    private readonly List<string> _faults = [];

    public YamlMappingNode? Root(string yaml)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            if (stream.Documents is [{ RootNode: YamlMappingNode root }]) return root;
            _faults.Add($"a file of keys and values is needed");
        }
        catch (YamlException fault)
        {
            _faults.Add($"line {fault.Start.Line}: {fault.Message}");
        }

        return null;
    }

    public void Add(YamlNode node, string says) => _faults.Add($"line {node.Start.Line}: {says}");

    public void ThrowIfAny()
    {
        if (_faults.Count > 0) throw new UnusableFileException(file, _faults);
    }

    public IEnumerable<string> Texts(YamlNode node)
    {
        if (node is YamlSequenceNode list && list.All(item => item is YamlScalarNode)) return list.Select(item => item.ToString());
        Add(node, "a list of words or phrases is needed");
        return [];
    }

    public static YamlNode? Child(YamlMappingNode node, string key) => node.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;

    public static string? Text(YamlMappingNode node, string key) => (Child(node, key) as YamlScalarNode)?.Value;

    public static IEnumerable<(string Key, YamlNode Value)> Entries(YamlMappingNode root, string key) =>
        Child(root, key) is YamlMappingNode entries ? entries.Children.Select(entry => (entry.Key.ToString(), entry.Value)) : [];
}
