namespace CoachBot.Probes.Features;

/// <summary>Which rows have which term, and how each term is mostly written.</summary>
internal sealed class TermRows(int rows)
{
    private readonly Dictionary<string, (RowSet Rows, Dictionary<string, int> Forms)> _terms = new(StringComparer.Ordinal);

    public void Add(int row, string term, string form)
    {
        if (!_terms.TryGetValue(term, out var known)) _terms[term] = known = (new RowSet(rows), new Dictionary<string, int>(StringComparer.Ordinal));
        known.Rows.Add(row);
        known.Forms[form] = known.Forms.GetValueOrDefault(form) + 1;
    }

    /// <summary>The terms that split the rows most evenly, in an order that depends on the texts only.</summary>
    public IEnumerable<(string Key, string Shown, RowSet Rows)> MostEven(int most) =>
        _terms
            .Select(term => (term.Key, term.Value.Forms, term.Value.Rows, term.Value.Rows.Count))
            .Where(term => FeatureTable.IsCommonEnough(term.Count, rows))
            .OrderBy(term => Math.Abs((2 * term.Count) - rows))
            .ThenBy(term => term.Key, StringComparer.Ordinal)
            .Take(most)
            .Select(term => (term.Key, Shown(term.Forms), term.Rows));

    private static string Shown(Dictionary<string, int> forms) =>
        forms.OrderByDescending(form => form.Value).ThenBy(form => form.Key, StringComparer.Ordinal).First().Key;
}
