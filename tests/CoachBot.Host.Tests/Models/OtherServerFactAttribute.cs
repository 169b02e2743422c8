namespace CoachBot.Host.Tests.Models;

/// <summary>A test against a server that others wrote and somebody started by hand. Without its address it is skipped and says how to start it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OtherServerFactAttribute : FactAttribute
{
    public OtherServerFactAttribute(string variable, string start)
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable))) Skip = $"Start `{start}` and set {variable} to its address, with /v1/.";
    }
}
