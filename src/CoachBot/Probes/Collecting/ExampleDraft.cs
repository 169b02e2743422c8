using System.Text.Json.Serialization;

namespace CoachBot.Probes.Collecting;

/// <summary>An example that is being told. Null: not told yet; an empty text: the person has nothing to say there.</summary>
public sealed record ExampleDraft(string? Situation = null, string? Action = null, string? Response = null, Outcome? Outcome = null)
{
    /// <summary>What is kept of one part.</summary>
    public const int MostCharacters = 4_000;

    public static ExampleDraft Empty { get; } = new();

    [JsonIgnore]
    public bool IsEmpty => this == Empty;

    /// <summary>What to ask next; null when all is told.</summary>
    [JsonIgnore]
    public ExamplePart? Missing =>
        Situation is null ? ExamplePart.Situation
        : Action is null ? ExamplePart.Action
        : Response is null ? ExamplePart.Response
        : Outcome is null ? ExamplePart.Outcome
        : null;

    /// <summary>The part told last; null before the first.</summary>
    [JsonIgnore]
    public ExamplePart? Last =>
        Outcome is not null ? ExamplePart.Outcome
        : Response is not null ? ExamplePart.Response
        : Action is not null ? ExamplePart.Action
        : Situation is not null ? ExamplePart.Situation
        : null;

    /// <summary>Whether there is something to learn from: a situation or a deed.</summary>
    [JsonIgnore]
    public bool TellsSomething => !string.IsNullOrWhiteSpace(Situation) || !string.IsNullOrWhiteSpace(Action);

    /// <param name="text">The words of that part; for the ending see <see cref="Outcome"/>.</param>
    public ExampleDraft With(ExamplePart part, string text) => part switch
    {
        ExamplePart.Situation => this with { Situation = Clip(text) },
        ExamplePart.Action => this with { Action = Clip(text) },
        ExamplePart.Response => this with { Response = Clip(text) },
        _ => throw new ArgumentOutOfRangeException(nameof(part), "An ending is no text."),
    };

    public ExampleDraft Without(ExamplePart part) => part switch
    {
        ExamplePart.Situation => this with { Situation = null },
        ExamplePart.Action => this with { Action = null },
        ExamplePart.Response => this with { Response = null },
        _ => this with { Outcome = null },
    };

    public ProbeExample ToExample(string id) => new(id, Situation ?? "", Action ?? "", Response ?? "", Outcome ?? Probes.Outcome.Unknown, null, [], "told");

    private static string Clip(string text)
    {
        var plain = text.Trim();
        return plain.Length <= MostCharacters ? plain : plain[..(char.IsHighSurrogate(plain[MostCharacters - 1]) ? MostCharacters - 1 : MostCharacters)];
    }
}
