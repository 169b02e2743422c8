using System.Collections.Immutable;

namespace CoachBot.Agents.Guard;

/// <summary>A model's prose after the guard.</summary>
/// <param name="Sentences">Every sentence in order, kept or cut.</param>
/// <param name="Text">The kept ones, with their lists and paragraphs.</param>
/// <param name="Retell">True when the turn is better told from its parts; see <see cref="GuardRun"/> for the rule.</param>
public sealed record GuardedProse(ImmutableArray<SentenceCheck> Sentences, string Text, bool Retell);
