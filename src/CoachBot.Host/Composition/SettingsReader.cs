using System.Globalization;
using CoachBot.Host.VectorStores;
using CoachBot.Input;

namespace CoachBot.Host.Composition;

/// <summary>Reads and validates the settings: every fault is named, not only the first.</summary>
public static class SettingsReader
{
    public const string FileName = "appsettings.json";

    /// <param name="programDirectory">Where the settings file lies; it must be there.</param>
    /// <param name="urls">What <c>--urls</c> says; overrides every other source.</param>
    /// <exception cref="UnusableFileException">The settings file is missing or is not JSON.</exception>
    public static IConfigurationRoot Sources(string programDirectory, string? urls)
    {
        try
        {
            return new ConfigurationBuilder()
                .SetBasePath(programDirectory)
                .AddJsonFile(FileName, optional: false)
                .AddEnvironmentVariables("ASPNETCORE_")
                .AddEnvironmentVariables()
                .AddInMemoryCollection(urls is null ? [] : [new("Urls", urls)])
                .Build();
        }
        catch (FileNotFoundException fault)
        {
            throw new UnusableFileException(Path.Combine(programDirectory, FileName), ["it is missing: build again, or put it back from the repository's root"], fault);
        }
        catch (InvalidDataException fault)
        {
            throw new UnusableFileException(Path.Combine(programDirectory, FileName), [fault.InnerException?.Message ?? "it is not JSON"], fault);
        }
    }

    /// <returns>The settings, or null and every fault.</returns>
    public static (CoachSettings? Settings, IReadOnlyList<InputProblem> Problems) Read(IConfiguration configuration, string programDirectory)
    {
        var problems = new List<InputProblem>();
        var settings = new CoachSettings(
            StorageSettingsReader.Read(configuration, problems),
            Urls(configuration, problems),
            Number(configuration, problems, "Limits:TurnsPerMinute", 120, 1, 100_000),
            programDirectory)
        {
            Model = ModelSettingsReader.Model(configuration, problems),
            Embeddings = ModelSettingsReader.Embeddings(configuration, problems),
            Qdrant = QdrantSettingsReader.Read(configuration, problems),
        };
        settings = settings with { MostUploadBytes = UploadBytes(configuration, problems) ?? settings.MostUploadBytes };
        return problems.Count == 0 ? (settings, []) : (null, problems);
    }

    private static long? UploadBytes(IConfiguration configuration, List<InputProblem> problems)
    {
        const long largest = 1L << 40;
        var section = new SettingsSection(configuration, "Page", problems);
        section.RefuseAllBut("MostUploadBytes");
        return section.WholeOrNone("MostUploadBytes", 1, largest);
    }

    private static string[] Urls(IConfiguration configuration, List<InputProblem> problems)
    {
        var urls = (configuration["Urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (urls.Length == 0) problems.Add(new InputProblem("Urls", "Name where to listen, such as http://127.0.0.1:5080."));
        foreach (var url in urls.Where(url => !IsUsable(url)))
            problems.Add(new InputProblem("Urls", $"'{url}' is no address to listen on; one looks like http://127.0.0.1:5080."));
        return urls;
    }

    private static bool IsUsable(string url)
    {
        // Kestrel takes * and + for every host, which are no host names to Uri.
        var readable = url.Replace("://*", "://any", StringComparison.Ordinal).Replace("://+", "://any", StringComparison.Ordinal);
        return Uri.TryCreate(readable, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https") && uri.PathAndQuery == "/";
    }

    internal static int Number(IConfiguration configuration, List<InputProblem> problems, string name, int otherwise, int least, int most)
    {
        if (configuration[name] is not { Length: > 0 } text) return otherwise;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        problems.Add(new InputProblem(name, $"'{text}' is not a whole number from {least} to {most}."));
        return otherwise;
    }
}
