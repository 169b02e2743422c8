using System.Collections.Immutable;
using CoachBot.Probes;

namespace CoachBot.Evaluations.Planted;

/// <summary>A set whose truth is known.</summary>
/// <param name="Plant">What was planted, or null where nothing was.</param>
/// <param name="Has">For each example whether it has the planted feature.</param>
/// <param name="Effect">The true difference in the chance of a good end between examples with and without it.</param>
internal sealed record PlantedSet(ImmutableArray<ProbeExample> Examples, string? Plant, ImmutableArray<bool> Has, double Effect);
