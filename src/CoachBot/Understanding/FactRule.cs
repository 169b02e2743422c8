using System.Collections.Immutable;
using CoachBot.Coaching;

namespace CoachBot.Understanding;

/// <summary>Phrases that tell one value of one fact.</summary>
/// <param name="Any">One of these must stand in a clause.</param>
/// <param name="Unless">None of these may stand in that clause.</param>
/// <param name="With">When there are any, one must stand in the same sentence or the one before: what the talk is about.</param>
/// <param name="After">Like <paramref name="With"/>, but it must stand before the phrase.</param>
/// <param name="Negation">What a "not" before the phrase does.</param>
/// <param name="Denied">The value that a negated phrase tells instead; only with <see cref="Negation.Flips"/>.</param>
/// <param name="Moods">Clause moods besides a plain statement that count.</param>
public sealed record FactRule(
    string Fact,
    FactValue Value,
    double Sureness,
    ImmutableArray<TokenPattern> Any,
    ImmutableArray<TokenPattern> Unless,
    ImmutableArray<TokenPattern> With,
    ImmutableArray<TokenPattern> After,
    Negation Negation,
    FactValue? Denied,
    ClauseMood Moods);

/// <summary>What a negation before a phrase does to what the phrase tells.</summary>
public enum Negation
{
    /// <summary>The phrase tells nothing then.</summary>
    Silences,

    /// <summary>It tells the same: "it does not sound like me" still names style as the need.</summary>
    Ignored,

    /// <summary>It tells the same unless what is denied is the wish: "I do not want it to write like me".</summary>
    Unwanted,

    /// <summary>It tells another value.</summary>
    Flips,
}
