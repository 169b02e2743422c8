using System.Collections.Immutable;

namespace CoachBot.Knowledge;

/// <summary>An answer made of quoted passages.</summary>
/// <param name="Grounded">False when the guidance is silent; then there are no citations.</param>
/// <param name="Text">Markdown; <c>[n]</c> is the n-th citation.</param>
/// <param name="OffSubject">True when the question is surely about something else altogether.</param>
public sealed record Answer(bool Grounded, string Text, ImmutableArray<Citation> Citations, bool OffSubject);
