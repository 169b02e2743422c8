using System.Collections.Immutable;

namespace CoachBot.Coaching;

/// <summary>What values a fact may take.</summary>
public abstract record FactKind
{
    private FactKind()
    {
    }

    public sealed record OneOf(ImmutableArray<string> Labels) : FactKind;

    public sealed record SomeOf(ImmutableArray<string> Labels) : FactKind;

    public sealed record YesNo : FactKind;

    public sealed record WholeNumber(int Most) : FactKind;

    /// <param name="Most">The largest sensible value.</param>
    /// <param name="Unit">Of both ends: <c>USD</c>, <c>USD a month</c>, <c>minutes</c>, <c>months</c>.</param>
    public sealed record NumberOrRange(double Most, string Unit) : FactKind;

    public sealed record FreeText(int MostCharacters) : FactKind;
}
