using CoachBot.Coaching;

namespace CoachBot.Understanding;

/// <summary>A fact as read from a person's words.</summary>
/// <param name="Fact">Its name in <see cref="FactCatalogue"/>.</param>
/// <param name="Words">The words it was read from, as written.</param>
/// <param name="Sureness">0 to 1; how often a reading of this kind is right.</param>
public sealed record FactReading(string Fact, FactValue Value, string Words, double Sureness);
