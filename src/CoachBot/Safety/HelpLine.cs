namespace CoachBot.Safety;

/// <summary>Whom a help line is for.</summary>
public enum HelpFor
{
    /// <summary>Immediate danger to life: police or ambulance.</summary>
    Emergency,

    /// <summary>Thoughts of suicide or self-harm, and any crisis of mind.</summary>
    Crisis,

    /// <summary>People who are hurt, threatened or controlled, and those who worry about them.</summary>
    Abuse,

    /// <summary>People who hurt or control someone, or fear that they might.</summary>
    Behaviour,
}

/// <summary>How sure a table entry is.</summary>
public enum Confidence
{
    /// <summary>Well established, but not looked up when the table was put together.</summary>
    Medium,

    /// <summary>Read on a page of the entry's date, or an emergency number that is sure.</summary>
    High,
}

/// <summary>One place to turn to.</summary>
/// <param name="For">Whom it is for.</param>
/// <param name="Name">Its name as it presents itself.</param>
/// <param name="Contact">A telephone number as dialled inside the country, or a web address.</param>
/// <param name="Note">Hours, cost or language; may be empty.</param>
/// <param name="Source">The page or body that publishes it.</param>
/// <param name="AsOf">The date of the page on which it was read; where it was not looked up, the day on which it was written down.</param>
/// <param name="Confidence">How sure it is.</param>
public sealed record HelpLine(
    HelpFor For, string Name, string Contact, string Note, string Source, DateOnly AsOf, Confidence Confidence);

/// <summary>The help of one country.</summary>
/// <param name="Code">ISO 3166-1 alpha-2.</param>
/// <param name="Name">The country's name as it stands behind "in".</param>
/// <param name="Lines">Its lines, best first.</param>
public sealed record HelpRegion(string Code, string Name, IReadOnlyList<HelpLine> Lines);
