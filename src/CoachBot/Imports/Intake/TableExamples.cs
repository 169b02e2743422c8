using System.Collections.Immutable;
using CoachBot.Imports.Tables;
using CoachBot.Input;
using CoachBot.Probes;

namespace CoachBot.Imports.Intake;

/// <summary>A table's rows as examples.</summary>
/// <param name="Problems">By line: what of a row could not be read. The row is kept where anything of it can.</param>
public sealed record TableExamples(ImmutableArray<ProbeExample> Examples, ImmutableArray<InputProblem> Problems)
{
    /// <summary>Each example's data row, from 1.</summary>
    public ImmutableArray<int> RowNumbers { get; init; } = [];

    /// <summary>What was read otherwise than it stands there, as sentences.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    internal static TableExamples Of(FileOffer.Table table, ColumnMapping mapping)
    {
        var (rows, lines, numbers) = DataRows(table, mapping);
        var scale = OutcomeScale.Of(rows.Select(row => mapping.Cell(row, ColumnRole.Outcome)));
        var dates = TableDates.Of(rows.Select(row => mapping.Cell(row, ColumnRole.When)));
        var examples = ImmutableArray.CreateBuilder<ProbeExample>(rows.Length);
        var made = ImmutableArray.CreateBuilder<int>(rows.Length);
        var problems = ImmutableArray.CreateBuilder<InputProblem>();
        for (var at = 0; at < rows.Length; at++)
        {
            var where = $"{table.Name}:{lines[at]}";
            var example = ExampleRows.Make(mapping, rows[at], scale, $"{numbers[at]}", where, dates);
            if (example is null)
            {
                problems.Add(new InputProblem(where, "This row has no text in the columns that an example is made of."));
                continue;
            }

            problems.AddRange(ExampleFaults.Of(mapping, rows[at], example).Select(says => new InputProblem(where, says)));
            examples.Add(example);
            made.Add(numbers[at]);
        }

        return new TableExamples(examples.ToImmutable(), problems.ToImmutable()) { RowNumbers = made.ToImmutable(), Notes = mapping.EndsByRounds ? [WorkFigures.Note] : [] };
    }

    // The person may know better than the guess whether the first row names the columns.
    private static (ImmutableArray<ImmutableArray<string>> Rows, ImmutableArray<int> Lines, ImmutableArray<int> Numbers) DataRows(FileOffer.Table table, ColumnMapping mapping)
    {
        var (rows, lines, numbers) = (table.Rows, table.RowLines, table.RowNumbers);
        if (lines.Length != rows.Length || numbers.Length != rows.Length)
            (lines, numbers) = ([.. Enumerable.Range(table.Header.IsEmpty ? 1 : 2, rows.Length)], [.. Enumerable.Range(1, rows.Length)]);
        if (mapping.HasHeader == !table.Header.IsEmpty) return (rows, lines, numbers);
        return mapping.HasHeader
            ? (rows.IsEmpty ? rows : rows.RemoveAt(0), lines.IsEmpty ? lines : lines.RemoveAt(0), [.. numbers.Skip(1).Select(number => number - 1)])
            : (rows.Insert(0, table.Header), lines.Insert(0, 1), [1, .. numbers.Select(number => number + 1)]);
    }
}
