using System.Collections.Immutable;

namespace CoachBot.Privacy;

/// <summary>A text with placeholders, and what each of them stands for in the original.</summary>
/// <param name="Entities">What was replaced, in the order of the text.</param>
/// <param name="Kept">What would have been replaced and stays because the person chose so; it has a placeholder that it does not use.</param>
public sealed record AnonymisedText(string Text, ImmutableArray<Redaction> Entities, ImmutableArray<Redaction> Kept);

/// <summary>A place in the original and what is said there instead.</summary>
/// <param name="Start">The first UTF-16 unit of the original.</param>
/// <param name="End">The unit after the last.</param>
public sealed record Redaction(EntityType Type, int Start, int End, string Placeholder);
