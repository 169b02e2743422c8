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

/// <summary>Something that an example has or lacks. The words for it stand in <c>prompts/probe.en.yaml</c> under its kind and name.</summary>
/// <param name="Name">Names it within its kind: a cue, a time, or the side of the telling (action, situation).</param>
/// <param name="Value">What else tells it from others of the name: a word's stem, a number of words; empty where the name says all.</param>
/// <param name="Shown">The value as a person reads it; the value itself where not given.</param>
public sealed record ProbeFeature(FeatureKind Kind, string Name, string Value = "", string? Shown = null)
{
    /// <summary>Stable name, unique in a table.</summary>
    public string Key => $"{Code}:{Value}";

    /// <summary>The key of its words.</summary>
    public string Code => $"{Kind.ToString().ToLowerInvariant()}.{Name}";

    /// <summary>
    /// How likely it is to be what matters, set before any outcome is seen: a manner of speaking or a circumstance gathers many wordings, a word is one of hundreds.
    /// </summary>
    public double Weight { get; init; } = Kind switch
    {
        FeatureKind.Manner or FeatureKind.Circumstance => Cue.UsualWeight,
        FeatureKind.Time => 0.8,
        FeatureKind.Word => 1.2,
        FeatureKind.Length => 0.6,
        _ => 0.2,
    };
}
