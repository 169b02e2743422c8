using CoachBot.Host.Storage;
using CoachBot.Input;

namespace CoachBot.Host.Composition;

/// <summary>Reads the section <c>Storage</c>.</summary>
internal static class StorageSettingsReader
{
    public static StorageSettings Read(IConfiguration configuration, List<InputProblem> problems)
    {
        var settings = new StorageSettings(DataDirectory(configuration, problems), SettingsReader.Number(configuration, problems, "Storage:BusySeconds", 5, 1, 60));
        return Folder(configuration, problems, "Storage:KeysDirectory") is { } keys ? settings with { KeysDirectory = keys } : settings;
    }

    private static string DataDirectory(IConfiguration configuration, List<InputProblem> problems)
    {
        const string Name = "Storage:DataDirectory";
        if (configuration[Name] is { Length: > 0 }) return Folder(configuration, problems, Name) ?? "";
        var home = Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        if (home.Length > 0) return Path.GetFullPath(Path.Combine(home, "CoachBot"));
        problems.Add(new InputProblem(Name, "This user has no application data folder; name a folder: Storage__DataDirectory=PATH."));
        return "";
    }

    /// <returns>A full path; null if it is not set or cannot be one.</returns>
    private static string? Folder(IConfiguration configuration, List<InputProblem> problems, string name)
    {
        if (configuration[name] is not { Length: > 0 } path) return null;
        if (!string.IsNullOrWhiteSpace(path) && !path.Contains('\0', StringComparison.Ordinal)) return Path.GetFullPath(path);
        problems.Add(new InputProblem(name, "That is no path of a folder."));
        return null;
    }
}
