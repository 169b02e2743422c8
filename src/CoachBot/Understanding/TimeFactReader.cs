using CoachBot.Coaching;

namespace CoachBot.Understanding;

/// <summary>Minutes saved a run, and the months within which money must come back.</summary>
internal static class TimeFactReader
{
    private static readonly TokenPattern Saves = TokenPattern.Parse("(save|saves|saved|saving|shave|shaves|cut|cuts|spare|spares|quicker|faster|gain)");
    private static readonly TokenPattern PayBack = TokenPattern.Parse("(pay (back|for itself|off)|pays (back|for itself|off)|paid (back|off)|payback|break even|breaks even|horizon|recoup*|earn* back|worth it within|looking (at|ahead)|plan* (ahead|for the next)|return)");

    public static IEnumerable<FactReading> Read(string text, IReadOnlyList<Clause> clauses) =>
        from clause in clauses
        where !clause.Is(ClauseMood.ThirdParty)
        from number in NumberReader.Read(clause.Words)
        where number.End < clause.Words.Length
        let fact = Read(clause.Words, number)
        where fact is not null
        select fact with { Words = text[clause.Tokens[number.First].Start..clause.Tokens[number.End].End] };

    private static FactReading? Read(string[] words, NumberMention number)
    {
        var unit = words[number.End];
        if (unit is "minutes" or "minute" or "mins" or "min" && Saves.IsIn(words)) return Amount("minutes_saved_per_run", number, 1);
        return !PayBack.IsIn(words) ? null
            : unit.StartsWith("month", StringComparison.Ordinal) ? Amount("horizon_months", number, 1)
            : unit.StartsWith("year", StringComparison.Ordinal) ? Amount("horizon_months", number, 12)
            : null;
    }

    private static FactReading Amount(string fact, NumberMention number, double scale) =>
        new(fact, new FactValue.Amount(number.Low * scale, number.High * scale), "", 0.75);
}
