using System.Collections.Immutable;
using CoachBot.Imports.Stamps;
using CoachBot.Probes;

namespace CoachBot.Imports.Tables;

/// <summary>Makes an example of one row of cells.</summary>
internal static class ExampleRows
{
    private static readonly TableDates DayFirst = new(DateOrder.DayMonthYear);

    /// <returns>Null when the row tells nothing.</returns>
    public static ProbeExample? Make(ColumnMapping mapping, IReadOnlyList<string> cells, OutcomeScale scale, string number, string source, TableDates? dates = null)
    {
        var situation = mapping.Cell(cells, ColumnRole.Situation);
        var action = mapping.Cell(cells, ColumnRole.Action);
        var response = mapping.Cell(cells, ColumnRole.Response);
        if (situation.Length + action.Length + response.Length == 0) return null;
        var id = mapping.Cell(cells, ColumnRole.Id);
        var ended = mapping.Cell(cells, ColumnRole.Outcome);
        var rounds = WorkFigures.Rounds(mapping.Cell(cells, ColumnRole.Rounds));
        var outcome = mapping.EndsByRounds && rounds is { } times ? WorkFigures.Ending(times) : scale.Read(ended);
        // Business: "result" may tell in words what came back, and then it is no ending.
        if (outcome == Outcome.Unknown && response.Length == 0) response = ended;
        return new ProbeExample(
            id.Length > 0 ? id : number,
            situation,
            action,
            response,
            outcome,
            (dates ?? DayFirst).Read(mapping.Cell(cells, ColumnRole.When)),
            People(mapping.Cell(cells, ColumnRole.People)),
            source)
        {
            Rounds = rounds,
            Minutes = WorkFigures.Minutes(mapping.Cell(cells, ColumnRole.Minutes)),
        };
    }

    private static ImmutableArray<string> People(string cell) =>
        [.. cell.Split([',', ';', '&', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
