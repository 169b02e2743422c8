namespace CoachBot.Host.Commands;

/// <summary>What the process tells its caller (DESIGN.md, 5).</summary>
public static class ExitCodes
{
    public const int Fine = 0;

    /// <summary>The input has problems; the output lists them.</summary>
    public const int BadInput = 1;

    public const int WrongUsage = 2;

    /// <summary>Something outside failed: a taken port, a damaged database, a missing file of the program.</summary>
    public const int OutsideFailed = 3;
}
