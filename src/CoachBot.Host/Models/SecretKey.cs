namespace CoachBot.Host.Models;

/// <summary>A key that cannot slip into a log: as text it is asterisks.</summary>
public sealed class SecretKey(string value)
{
    /// <summary>The key itself, for the header of a request and nothing else.</summary>
    public string Reveal() => value;

    public override string ToString() => "***";
}
