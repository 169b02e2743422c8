namespace CoachBot.Probes.Features;

/// <summary>Where a feature comes from. The response is never read: it comes after the action and would explain the outcome by itself.</summary>
public enum FeatureKind
{
    /// <summary>A manner of speaking or acting, found by many wordings.</summary>
    Manner,

    /// <summary>A circumstance of the situation, found by many wordings.</summary>
    Circumstance,

    /// <summary>Time of day or of the week, from the date.</summary>
    Time,

    /// <summary>How long a text is.</summary>
    Length,

    /// <summary>A single word.</summary>
    Word,

    /// <summary>Two or three words that stand together.</summary>
    Phrase,
}

/// <summary>Something that an example has or lacks, in words that a person understands.</summary>
/// <param name="Key">Stable name, unique in a table.</param>
/// <param name="When">Completes "When ...": "you asked a question".</param>
public sealed record ProbeFeature(string Key, FeatureKind Kind, string When)
{
    /// <summary>
    /// How likely the kind is to be what matters, set before any outcome is seen: a manner of speaking or a circumstance gathers many wordings, a word is one of hundreds.
    /// </summary>
    public double Weight => Kind switch
    {
        FeatureKind.Manner or FeatureKind.Circumstance => 2,
        FeatureKind.Time => 0.6,
        FeatureKind.Word => 1.2,
        _ => 0.4,
    };
}
