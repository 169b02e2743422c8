using CoachBot.Probes;

namespace CoachBot.Imports.Tables;

/// <summary>What a nameless column holds.</summary>
internal static class ContentGuess
{
    /// <returns>Unused for texts, which are told apart by their order.</returns>
    public static ColumnRole Of(IReadOnlyList<string> cells)
    {
        var filled = cells.Where(cell => !string.IsNullOrWhiteSpace(cell)).ToList();
        if (filled.Count == 0) return ColumnRole.Unused;
        if (Share(filled, cell => TableDates.LooksLikeDate(cell)) > 0.9) return ColumnRole.When;
        if (IsCount(filled)) return ColumnRole.Id;
        var scale = OutcomeScale.Of(filled);
        // Words like "ok" open many a sentence; an ending's column holds short cells with few different values.
        var few = filled.Distinct(StringComparer.OrdinalIgnoreCase).Count() <= 12;
        return few && Share(filled, cell => cell.Length <= 20 && scale.Read(cell) != Outcome.Unknown) > 0.9 ? ColumnRole.Outcome : ColumnRole.Unused;
    }

    private static bool IsCount(List<string> cells) =>
        cells.Count > 2 && cells.Select((cell, at) => int.TryParse(cell, out var number) ? number - at : int.MinValue).Distinct().Count() == 1 && int.TryParse(cells[0], out _);

    private static double Share(List<string> cells, Func<string, bool> holds) => (double)cells.Count(holds) / cells.Count;
}
