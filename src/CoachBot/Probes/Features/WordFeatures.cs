namespace CoachBot.Probes.Features;

/// <summary>
/// Words and phrases of each side that enough examples have and enough lack. Which are looked at is decided by how many examples have them alone,
/// never by outcomes, so the tests stay valid (Bourgon, Gentleman and Huber, PNAS 107, 2010).
/// </summary>
internal static class WordFeatures
{
    /// <summary>The words looked at on each side, and as many phrases: those that split the set most evenly.</summary>
    private const int MostOfAKind = 40;

    public static IEnumerable<(ProbeFeature Feature, RowSet Rows)> Read(IReadOnlyList<ProbeExample> examples) =>
        OfSide(examples.Select(example => example.Action), examples.Count, Sides.Action)
            .Concat(OfSide(examples.Select(example => example.Situation), examples.Count, Sides.Situation));

    private static IEnumerable<(ProbeFeature Feature, RowSet Rows)> OfSide(IEnumerable<string> texts, int rows, string side)
    {
        var words = new TermRows(rows);
        var phrases = new TermRows(rows);
        var spelled = WordForms.Read(texts);
        for (var row = 0; row < spelled.Count; row++)
        {
            var terms = spelled[row];
            foreach (var term in terms.Where(term => !term.IsStopWord)) words.Add(row, term.Stem, term.Word);
            for (var i = 0; i + 1 < terms.Count; i++)
            {
                phrases.Add(row, $"{terms[i].Stem} {terms[i + 1].Stem}", $"{terms[i].Word} {terms[i + 1].Word}");
                if (i + 2 < terms.Count) phrases.Add(row, $"{terms[i].Stem} {terms[i + 1].Stem} {terms[i + 2].Stem}", $"{terms[i].Word} {terms[i + 1].Word} {terms[i + 2].Word}");
            }
        }

        return words.MostEven(MostOfAKind).Select(found => Of(found, FeatureKind.Word, side))
            .Concat(phrases.MostEven(MostOfAKind).Select(found => Of(found, FeatureKind.Phrase, side)));
    }

    private static (ProbeFeature Feature, RowSet Rows) Of((string Key, string Shown, RowSet Rows) found, FeatureKind kind, string side) =>
        (new ProbeFeature(kind, side, found.Key, found.Shown), found.Rows);
}
