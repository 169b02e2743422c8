using System.Collections.Immutable;

namespace CoachBot.Privacy;

/// <summary>A text with placeholders, and what each of them stands for in the original.</summary>
public sealed record AnonymisedText(string Text, ImmutableArray<Redaction> Entities);

/// <summary>A place in the original and what is said there instead.</summary>
/// <param name="Start">The first UTF-16 unit of the original.</param>
/// <param name="End">The unit after the last.</param>
public sealed record Redaction(EntityType Type, int Start, int End, string Placeholder);
