using System.Globalization;

namespace CoachBot.Evaluations.Commands;

/// <summary>
/// Counts by words, as people judge a redaction: a labelled word is found if any entity covers most of it (of its type for the figures by
/// type, of any type for the figure over all), and a word that is covered without a label is a false alarm of the type that covered it.
/// </summary>
internal static class PiiFigures
{
    internal static void Write(List<JudgedPii> rows, bool misses, TextWriter to)
    {
        var words = rows.SelectMany(row => Words(row)).ToList();
        foreach (var type in words.Select(word => word.Label ?? word.Found).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            Line(to, type, words.Count(word => word.Label == type && word.Found == type), words.Count(word => word.Label == type), words.Count(word => word.Found == type));
        }

        Line(to, "any type", words.Count(word => word is { Label: not null, Found: not null }), words.Count(word => word.Label is not null), words.Count(word => word.Found is not null));
        var people = words.Where(word => word.Label == "PERSON").ToList();
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"names hidden under any type: {(double)people.Count(word => word.Found is not null) / Math.Max(1, people.Count):P1} of {people.Count}"));
        var plain = words.Where(word => word.Label is null).ToList();
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ordinary words redacted: {(double)plain.Count(word => word.Found is not null) / Math.Max(1, plain.Count):P2} of {plain.Count}"));
        foreach (var row in misses ? rows : []) WriteMisses(row, to);
    }

    private static void Line(TextWriter to, string type, int hit, int labelled, int found)
    {
        var recall = labelled == 0 ? 0 : (double)hit / labelled;
        var precision = found == 0 ? 0 : (double)hit / found;
        var f2 = recall + precision == 0 ? 0 : 5 * precision * recall / ((4 * precision) + recall);
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{type,-12} recall {recall:F3} precision {precision:F3} F2 {f2:F3} ({labelled} labelled, {found} found)"));
    }

    private static void WriteMisses(JudgedPii row, TextWriter to)
    {
        var wrong = Words(row).Where(word => (word.Label is null) != (word.Found is null)).ToList();
        if (wrong.Count == 0) return;
        to.WriteLine($"{row.Text.ReplaceLineEndings(" / ")}");
        to.WriteLine("    " + string.Join("; ", wrong.Select(word => word.Label is null ? $"+{word.Text} {word.Found}" : $"-{word.Text} {word.Label}")));
    }

    private static IEnumerable<PiiWord> Words(JudgedPii row)
    {
        var at = 0;
        while (at < row.Text.Length)
        {
            if (!char.IsLetterOrDigit(row.Text[at]))
            {
                at++;
                continue;
            }

            var end = at;
            while (end < row.Text.Length && (char.IsLetterOrDigit(row.Text[end]) || char.IsSurrogate(row.Text[end]))) end++;
            // The s of a possessive belongs to nobody.
            if (end - at > 1 || at == 0 || row.Text[at - 1] is not ('\'' or '’')) yield return new PiiWord(row.Text[at..end], Cover(row.Labels!, at, end), Cover(row.Found, at, end));
            at = end;
        }
    }

    private static string? Cover(List<PiiSpan> spans, int start, int end) =>
        spans.Find(span => (Math.Min(end, span.End) - Math.Max(start, span.Start)) * 2 >= end - start)?.Type;
}

/// <summary>A word with the type of its label and the type of the entity that covers it, null for none.</summary>
internal sealed record PiiWord(string Text, string? Label, string? Found);
