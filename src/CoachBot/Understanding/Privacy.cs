using CoachBot.Coaching;

namespace CoachBot.Understanding;

/// <summary>
/// Readings that would loosen what is done with other people's data. A wrong one does harm, so they are not taken in passing, and
/// not at all about a relationship unless Peri has asked.
/// </summary>
internal static class Privacy
{
    public static bool Reassures(FactReading reading) => (reading.Fact, reading.Value) switch
    {
        ("sensitivity", FactValue.Choice { Label: "none" }) => true,
        ("others_consent", FactValue.Choice { Label: "not_needed" }) => true,
        ("upload_ok", FactValue.Flag { Value: true }) => true,
        _ => false,
    };

    /// <summary>What passes between two people is about both of them, whoever wrote it down.</summary>
    public static bool IsAboutTwo(string? audience, IEnumerable<string>? needs) =>
        audience == "relationship" || needs?.Contains("personal_patterns", StringComparer.Ordinal) == true;
}
