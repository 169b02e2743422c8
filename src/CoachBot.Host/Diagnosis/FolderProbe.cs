namespace CoachBot.Host.Diagnosis;

/// <summary>Finds out whether files can be made in a folder, by making one that is gone at once.</summary>
public static class FolderProbe
{
    public static bool IsWritable(string folder)
    {
        try
        {
            using var file = new FileStream(
                Path.Combine(folder, Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
