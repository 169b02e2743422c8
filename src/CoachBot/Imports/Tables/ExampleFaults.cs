using CoachBot.Probes;

namespace CoachBot.Imports.Tables;

/// <summary>What was written in a row and could not be understood.</summary>
internal static class ExampleFaults
{
    public static IEnumerable<string> Of(ColumnMapping mapping, IReadOnlyList<string> cells, ProbeExample example)
    {
        if (example.When is null && mapping.Cell(cells, ColumnRole.When).Length > 0) yield return "The date was not understood and is left out; 2026-11-21 19:30 is.";
        // An ending told in words may have gone into the response; then the outcome is still open.
        if (example.Outcome == Outcome.Unknown && mapping.Cell(cells, ColumnRole.Outcome).Length > 0) yield return "The outcome was not understood; worked, mixed and failed are.";
    }
}
