using System.Text.Json.Serialization;

namespace CoachBot.Safety;

/// <summary>Words in a message that gave a concern away.</summary>
/// <param name="Concern">What they hint at.</param>
/// <param name="Kind">What was noticed within the concern, such as <c>monitoring</c>; a kind that the cue files define.</param>
/// <param name="About">Who is in danger, or whose wish it is.</param>
/// <param name="Start">Offset of the first noticed character in the message, in UTF-16 units.</param>
/// <param name="Length">How many UTF-16 units were noticed.</param>
public sealed record NoticedWords(Concern Concern, string Kind, About About, int Start, int Length);

/// <summary>Whom a disclosure is about.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<About>))]
public enum About
{
    /// <summary>The person who writes.</summary>
    [JsonStringEnumMemberName("writer")]
    Writer,

    /// <summary>Someone the writer cares about or lives near.</summary>
    [JsonStringEnumMemberName("someone_else")]
    SomeoneElse,
}

/// <summary>Whether a message disputes what was noticed before.</summary>
public enum Contest
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>It says that Peri is wrong, without saying what was meant.</summary>
    Unspecific,

    /// <summary>It says what was meant instead.</summary>
    Specific,
}

/// <summary>What one message discloses.</summary>
/// <param name="Noticed">The noticed words, in reading order; at most <see cref="SafetyGate.MostNoticed"/> of them.</param>
/// <param name="Contest">Whether the message disputes an earlier disclosure.</param>
/// <param name="Region">The ISO 3166-1 alpha-2 code of the country the person says they are in, or null.</param>
public sealed record SafetyFinding(IReadOnlyList<NoticedWords> Noticed, Contest Contest = Contest.None, string? Region = null)
{
    /// <summary>A message in which nothing was noticed.</summary>
    public static SafetyFinding Nothing { get; } = new([]);

    /// <summary>The words that decide: the first of those with the highest concern; null where nothing was noticed.</summary>
    public NoticedWords? Deciding => Noticed.MaxBy(words => words.Concern);

    /// <summary>
    /// Whether danger was heard by the voter alone, in a part of an example that was asked for: one plain word that it was an everyday
    /// quarrel takes it back. Never of self-harm.
    /// </summary>
    public bool IsGuess { get; init; }

    /// <summary>The highest concern noticed.</summary>
    public Concern Concern => Deciding?.Concern ?? Concern.None;
}
