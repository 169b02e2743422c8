namespace CoachBot.Privacy.Detection;

/// <summary>Numbers in words, as parts of forms.</summary>
internal static class NumberWords
{
    public const string Units = "one|two|three|four|five|six|seven|eight|nine";

    public const string Tens = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";

    public const string Teens = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen";

    public const string Any = $"{Units}|{Teens}|{Tens}|hundred|thousand|million";

    /// <summary>First to thirty-first.</summary>
    public const string Ordinals =
        "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|(?:twenty|thirty)[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|twentieth|thirtieth";
}
