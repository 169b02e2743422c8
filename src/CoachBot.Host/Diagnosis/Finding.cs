namespace CoachBot.Host.Diagnosis;

/// <summary>One thing that was examined.</summary>
/// <param name="Status"><c>ok</c>, <c>warn</c> or <c>fail</c>.</param>
/// <param name="Says">What was found and, unless it is fine, the mend.</param>
public sealed record Finding(string Name, string Status, string Says)
{
    public const string Failed = "fail";

    public static Finding Ok(string name, string says) => new(name, "ok", says);

    public static Finding Warn(string name, string says) => new(name, "warn", says);

    public static Finding Fail(string name, string says) => new(name, Failed, says);
}
