namespace CoachBot.Imports.Tables;

/// <summary>What a column of a table means for an example or a message.</summary>
public enum ColumnRole
{
    Unused,
    Id,
    Situation,
    Action,
    Response,
    Outcome,
    When,
    People,

    /// <summary>Who wrote a message; with it a table is a chat.</summary>
    Author,

    /// <summary>How often the work was sent back.</summary>
    Rounds,

    /// <summary>How long the work took, in minutes.</summary>
    Minutes,
}
