namespace CoachBot.Understanding;

/// <summary>An amount of money in a clause, or a range of it.</summary>
/// <param name="First">The first word of it, as an index into the clause's words.</param>
/// <param name="End">After the last.</param>
/// <param name="Low">In the main unit (dollars, not cents). Other currencies are taken at the number said: no rate is looked up, and the
/// difference lies within what such estimates are worth; <paramref name="Foreign"/> tells.</param>
public sealed record MoneyMention(int First, int End, double Low, double High, bool Foreign);
