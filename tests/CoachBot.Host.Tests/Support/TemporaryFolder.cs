namespace CoachBot.Host.Tests.Support;

/// <summary>A folder of the test's own, gone afterwards.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string FullName { get; } = Directory.CreateTempSubdirectory("coachbot-test-").FullName;

    public string File(string name) => Path.Combine(FullName, name);

    public string Write(string name, string text)
    {
        System.IO.File.WriteAllText(File(name), text);
        return File(name);
    }

    public void Dispose()
    {
        if (!OperatingSystem.IsWindows()) System.IO.File.SetUnixFileMode(FullName, (UnixFileMode)0b111_000_000);
        Directory.Delete(FullName, recursive: true);
    }
}
