namespace CoachBot.Agents.Guard;

/// <summary>Why a sentence of a model may not be said. A closed list; the names go into traces and tests, not to people.</summary>
public enum CutReason
{
    /// <summary>Longer than any honest sentence: nothing is judged well in it.</summary>
    TooLong,

    /// <summary>JSON, tags, tool names, code, letters set apart.</summary>
    Syntax,

    /// <summary>Not English, or letters of several scripts in one word.</summary>
    Language,

    /// <summary>Words of the instructions, or talk about them.</summary>
    Recital,

    /// <summary>A web address, e-mail address or telephone number that code did not give.</summary>
    Contact,

    /// <summary>A [n] that there is not, or whose passage does not say this.</summary>
    Citation,

    /// <summary>Words in quotation marks that nobody wrote.</summary>
    Quotation,

    /// <summary>A number, price, date, duration, share or count that the ground does not hold.</summary>
    Number,

    /// <summary>A provider, product or model that the ground does not name.</summary>
    Product,

    /// <summary>A certainty that nobody can give.</summary>
    Promise,

    /// <summary>A side taken between people, of whom one has been heard.</summary>
    Side,

    /// <summary>Something said to be done or approved, of which code knows nothing.</summary>
    Action,

    /// <summary>Advice other than the turn's verdict.</summary>
    Verdict,

    /// <summary>A question that the program does not ask.</summary>
    Question,

    /// <summary>A sentence of the ground turned into its opposite.</summary>
    Contradiction,

    /// <summary>It refers to a sentence that was cut.</summary>
    Dangling,

    /// <summary>The prose broke off in it, such as at the limit of an answer.</summary>
    Unfinished,
}
