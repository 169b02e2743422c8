namespace CoachBot.Host.Storage;

/// <summary>The folder with everything that is remembered. Only this user may look into it.</summary>
public static class DataFolder
{
    /// <summary>Makes the folder unless it is there; one that is there keeps the rights that it was given.</summary>
    public static void Make(StorageSettings settings)
    {
        if (Directory.Exists(settings.DataDirectory)) return;
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(settings.DataDirectory);
        else Directory.CreateDirectory(settings.DataDirectory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
