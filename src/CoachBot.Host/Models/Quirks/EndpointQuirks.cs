using System.Collections.Immutable;

namespace CoachBot.Host.Models.Quirks;

/// <summary>In what one model at one address differs from OpenAI's.</summary>
/// <param name="Without">Parameters that it refuses or ignores, by the names of <see cref="Parameters"/>.</param>
/// <param name="FinishReasons">Its own words for why a reply ended, each with the usual word.</param>
/// <param name="Examined">When <c>doctor</c> last found all this out; null if it never did.</param>
public sealed record EndpointQuirks(ImmutableSortedSet<string> Without, ImmutableSortedDictionary<string, string> FinishReasons, DateTimeOffset? Examined)
{
    public static EndpointQuirks None { get; } = new([], ImmutableSortedDictionary<string, string>.Empty, null);

    public bool Lacks(string parameter) => Without.Contains(parameter);

    public EndpointQuirks Lacking(params IEnumerable<string> parameters) => this with { Without = Without.Union(parameters) };

    public EndpointQuirks Merged(EndpointQuirks other) => new(
        Without.Union(other.Without), FinishReasons.SetItems(other.FinishReasons), Examined > other.Examined || other.Examined is null ? Examined : other.Examined);
}
