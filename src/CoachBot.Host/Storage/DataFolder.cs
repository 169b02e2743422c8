namespace CoachBot.Host.Storage;

/// <summary>The folders with everything that is remembered. Only this user may look into them.</summary>
public static class DataFolder
{
    /// <summary>Makes the folder unless it is there; one that is there keeps the rights that it was given.</summary>
    public static void Make(StorageSettings settings) => Make(settings.DataDirectory);

    /// <inheritdoc cref="Make(StorageSettings)"/>
    public static void Make(string folder)
    {
        if (Directory.Exists(folder)) return;
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
