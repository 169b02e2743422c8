namespace CoachBot.Imports.Tables;

/// <summary>How the rows of one table are understood.</summary>
internal sealed record TablePlan(ColumnMapping Mapping, OutcomeScale Scale, TableDates Dates, IReadOnlyList<string> Header)
{
    /// <param name="confirmed">The mapping that a person confirmed; null: it is guessed.</param>
    public static TablePlan Of(TableSample sample, ColumnMapping? confirmed)
    {
        var mapping = confirmed ?? Guess(sample.Rows);
        var rows = mapping.HasHeader ? sample.Rows.Skip(1) : sample.Rows;
        return new TablePlan(
            mapping,
            OutcomeScale.Of(rows.Select(row => mapping.Cell(row, ColumnRole.Outcome))),
            TableDates.Of(rows.Select(row => mapping.Cell(row, ColumnRole.When))),
            mapping.HasHeader && sample.Rows.Count > 0 ? sample.Rows[0] : []);
    }

    public static ColumnMapping Guess(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        if (rows.Count == 0) return new ColumnMapping([], HasHeader: false);
        var named = ColumnMapping.FromHeader(rows[0]).WithWordsIn(rows[0]);
        if (named.IsUsable || rows.Count == 1) return WithEnding(named, rows);
        var below = ColumnMapping.FromContent([.. rows.Skip(1)]);
        // A first row that names some column, or lacks the date or ending that all others have, is a header all the same.
        var hasHeader = named.Roles.Any(role => role != ColumnRole.Unused) || ColumnMapping.FromContent(rows).Roles.Length != below.Roles.Length || LacksWhatOthersHave(rows, below);
        return hasHeader ? below with { HasHeader = true } : ColumnMapping.FromContent(rows);
    }

    /// <summary>"mood", "stars", "👍?": what a column of endings is called is not known beforehand, what is in it is.</summary>
    private static ColumnMapping WithEnding(ColumnMapping named, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        if (rows.Count == 1 || named.IsChat || named.Has(ColumnRole.Outcome)) return named;
        var at = Enumerable.Range(0, named.Roles.Length).FirstOrDefault(
            at => named.Roles[at] == ColumnRole.Unused && ContentGuess.Of([.. rows.Skip(1).Select(row => at < row.Count ? row[at] : "")]) == ColumnRole.Outcome, -1);
        return at < 0 ? named : named with { Roles = named.Roles.SetItem(at, ColumnRole.Outcome) };
    }

    private static bool LacksWhatOthersHave(IReadOnlyList<IReadOnlyList<string>> rows, ColumnMapping below)
    {
        var date = below.Cell(rows[0], ColumnRole.When);
        var ending = below.Cell(rows[0], ColumnRole.Outcome);
        var scale = OutcomeScale.Of(rows.Skip(1).Select(row => below.Cell(row, ColumnRole.Outcome)));
        return (date.Length > 0 && !TableDates.LooksLikeDate(date)) || (ending.Length > 0 && scale.Read(ending) == Probes.Outcome.Unknown);
    }
}
