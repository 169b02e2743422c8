namespace CoachBot.Safety;

/// <summary>
/// What a conversation remembers of disclosures. Immutable and serialisable; a new conversation begins with <see cref="Calm"/>.
/// </summary>
/// <remarks>
/// A concern that stops the coaching is sticky. It is lifted only by a second dispute that says what was meant: one
/// "you misunderstood" may have been typed by the person who is feared. Only a guess (<see cref="IsGuess"/>) is lifted by the first. A graver concern replaces a lesser one, never the reverse.
/// </remarks>
public sealed record SafetyState
{
    /// <summary>Nothing has been noticed.</summary>
    public static SafetyState Calm { get; } = new();

    /// <summary>The gravest concern noticed so far.</summary>
    public Concern Concern { get; init; }

    /// <summary>The kind within the concern, as the cue files name it.</summary>
    public string? Kind { get; init; }

    /// <summary>Whom it is about.</summary>
    public About About { get; init; }

    /// <summary>The turn in which it was noticed.</summary>
    public string? Turn { get; init; }

    /// <summary>When it was noticed.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>The ISO 3166-1 alpha-2 code of the person's country, once they have said it.</summary>
    public string? Region { get; init; }

    /// <summary>How often the concern was disputed since it was noticed.</summary>
    public int Contests { get; init; }

    /// <inheritdoc cref="SafetyFinding.IsGuess"/>
    public bool IsGuess { get; init; }

    /// <summary>Whether the person explained a concern away; distress is then not raised again by the same words.</summary>
    public bool Lifted { get; init; }

    /// <summary>Whether probe, tuning, journeys and fit check are closed for this conversation.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool StopsCoaching => Concern.StopsCoaching();

    /// <summary>The state after a message.</summary>
    /// <param name="finding">What the message discloses.</param>
    /// <param name="turn">The id of the turn.</param>
    /// <param name="at">When the turn came in.</param>
    public SafetyState Apply(SafetyFinding finding, string turn, DateTimeOffset at)
    {
        var placed = this with { Region = finding.Region ?? Region };
        if (finding.Deciding is { } words && words.Concern >= Concern)
        {
            var again = words.Concern == Concern;
            return placed with
            {
                Concern = words.Concern,
                Kind = again ? Kind : words.Kind,
                About = again ? About : words.About,
                Turn = again ? Turn : turn,
                At = again ? At : at,
                Contests = 0,
                IsGuess = finding.IsGuess && (IsGuess || !again),
                Lifted = false,
            };
        }

        return placed.Disputed(finding.Contest);
    }

    private SafetyState Disputed(Contest contest) => contest switch
    {
        Contest.None => this,
        Contest.Specific when IsGuess || Contests > 0 => Calm with { Region = Region, Lifted = true },
        _ => this with { Contests = Contests + 1 },
    };
}
