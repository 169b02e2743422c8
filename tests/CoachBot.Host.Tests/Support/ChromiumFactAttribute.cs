namespace CoachBot.Host.Tests.Support;

/// <summary>A test in a real browser. Without Chromium it is skipped and says so, except in CI, where it fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute()
    {
        if (!File.Exists(ExecutablePath) && Environment.GetEnvironmentVariable("CI") != "true")
            Skip = $"There is no Chromium at {ExecutablePath}. Install it or set CHROMIUM_PATH.";
    }

    /// <summary>Where the browser is: <c>CHROMIUM_PATH</c>, else Debian's.</summary>
    public static string ExecutablePath { get; } =
        Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } path ? path : "/usr/bin/chromium";
}
