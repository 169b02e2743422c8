using System.Collections.Immutable;

namespace CoachBot.Journeys;

/// <summary>A path that Peri recommends, read from <c>prompts/journeys/*.md</c>.</summary>
/// <param name="Verdicts">The verdicts that it follows from, snake_case.</param>
/// <param name="Who">One sentence: who it is for.</param>
/// <param name="Time">In words, such as "two evenings".</param>
/// <param name="Cost">In words, dated where it holds prices.</param>
public sealed record Journey(
    string Id, string Title, ImmutableArray<string> Audience, ImmutableArray<string> Verdicts, string Who, string Time, string Cost);
