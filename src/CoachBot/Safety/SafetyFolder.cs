using CoachBot.Input;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace CoachBot.Safety;

/// <summary>Reads YAML under <c>prompts/safety</c> and gathers what is wrong with it, so that one message tells all.</summary>
/// <param name="path">The folder <c>prompts/safety</c>.</param>
internal sealed class SafetyFolder(string path)
{
    private static readonly IDeserializer Yaml = new DeserializerBuilder()
        .WithNamingConvention(UnderscoredNamingConvention.Instance)
        .WithDuplicateKeyChecking()
        .Build();

    private readonly List<string> _faults = [];

    public IEnumerable<string> Names(string folder) =>
        Directory.Exists(Path.Combine(path, folder))
            ? Directory.EnumerateFiles(Path.Combine(path, folder), "*.yaml")
                .Select(file => $"{folder}/{Path.GetFileName(file)}").Order(StringComparer.Ordinal)
            : [];

    public T Read<T>(string name)
        where T : new()
    {
        try
        {
            using var reader = File.OpenText(Path.Combine(path, name));
            return Yaml.Deserialize<T>(reader) ?? new T();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Fault(name, "cannot be read: " + fault.Message);
        }
        catch (YamlException fault)
        {
            Fault(name, $"line {fault.Start.Line}: {(fault.InnerException ?? fault).Message}");
        }

        return new T();
    }

    public void Fault(string name, string says) => _faults.Add($"{name}: {says}");

    /// <exception cref="UnusableFileException">Any file was missing or faulty; the message lists every fault.</exception>
    public void ThrowIfFaulty()
    {
        if (_faults.Count > 0)
        {
            throw new UnusableFileException(path, _faults);
        }
    }
}
