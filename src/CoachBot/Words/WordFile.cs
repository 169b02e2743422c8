using CoachBot.Input;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace CoachBot.Words;

/// <summary>Reads a YAML file of words into a shape, with faults that name the file and the line.</summary>
public static class WordFile
{
    private static readonly IDeserializer Yaml = new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build();

    /// <exception cref="UnusableFileException">The file is missing, empty or not of that shape.</exception>
    public static T Read<T>(string path)
        where T : class
    {
        try
        {
            return Yaml.Deserialize<T?>(File.ReadAllText(path)) ?? throw new UnusableFileException(path, ["the file is empty"]);
        }
        catch (YamlException fault)
        {
            throw new UnusableFileException(path, [$"line {fault.Start.Line}: {fault.InnerException?.Message ?? fault.Message}"], fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UnusableFileException(path, ["the file cannot be read: put it back from the repository's prompts folder"], fault);
        }
    }
}
