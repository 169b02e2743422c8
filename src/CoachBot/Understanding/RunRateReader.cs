using CoachBot.Coaching;

namespace CoachBot.Understanding;

/// <summary>Reads how often a task comes up from rates: "40 a day".</summary>
internal static class RunRateReader
{
    private static readonly TokenPattern Habit = TokenPattern.Parse(
        "((every|each) (single)? (day|night|morning|evening|week|month|monday|tuesday|wednesday|thursday|friday|saturday|sunday|time|shift)|daily|weekly|monthly|(day|week|month|year) (after|in) (day|week|month|year|out)|all day|week after week)");

    public static IEnumerable<FactReading> Read(string text, IReadOnlyList<Clause> clauses)
    {
        foreach (var clause in clauses.Where(clause => !clause.Is(ClauseMood.Hypothetical | ClauseMood.ThirdParty)))
        {
            foreach (var rate in RunRate.Read(clause.Words))
            {
                var words = text[clause.Tokens[rate.First].Start..clause.Tokens[rate.End - 1].End];
                // "A couple of times a year" is no whole run a month, and none at all would say something else.
                if (Math.Round(rate.PerMonth) is var runs and >= 1) yield return new FactReading("runs_per_month", new FactValue.Count((int)Math.Min(runs, 1_000_000_000)), words, 0.8);
                yield return new FactReading("recurrence", new FactValue.Choice(rate.PerMonth < 2 ? "occasional" : "regular"), words, 0.8);
            }

            if (Habit.Find(clause.Words) is { } habit)
                yield return new FactReading(
                    "recurrence", new FactValue.Choice("regular"), text[clause.Tokens[habit.Start].Start..clause.Tokens[habit.End.Value - 1].End], 0.6);
        }
    }
}
