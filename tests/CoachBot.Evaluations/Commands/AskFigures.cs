using System.Globalization;
using CoachBot.Knowledge;
using CoachBot.Language;

namespace CoachBot.Evaluations.Commands;

/// <summary>Figures of labelled questions: the right passage among the first three, silence, and BM25 alone beside it.</summary>
internal static class AskFigures
{
    private const int Depth = 3;

    internal static void Print(IReadOnlyList<(AskRow Row, Answer Answer)> asked, Passages passages, bool explain)
    {
        var inScope = asked.Where(pair => pair.Row.InScope == true && pair.Row.Must is { Length: > 0 }).ToList();
        var outOfScope = asked.Where(pair => pair.Row.InScope == false).ToList();
        if (inScope.Count + outOfScope.Count == 0)
            return;
        var lexical = new HybridRanker([.. passages.Chunks.Select(chunk => chunk.SearchText)], encoder: null);
        var missed = inScope.Where(pair => pair.Answer.Grounded && !pair.Answer.Citations.Any(c => Holds(passages.Find(c.Passage)!.Text, c.Section, pair.Row.Must!))).ToList();
        var silenced = inScope.Where(pair => !pair.Answer.Grounded).ToList();
        var quoted = inScope.Count(pair => pair.Answer.Citations.Any(c => Holds(c.Quote, $"{c.Document} {c.Section}", pair.Row.Must!)));
        var lexicalHits = inScope.Count(pair => lexical.Rank(pair.Row.Question, Depth)
            .Any(hit => Holds(passages.Chunks[hit.Document].Text, passages.Chunks[hit.Document].Section, pair.Row.Must!)));
        var answeredWrongly = outOfScope.Where(pair => pair.Answer.Grounded).ToList();
        Say($"right passage among three: {Share(inScope.Count - missed.Count - silenced.Count, inScope.Count)} (BM25 alone, never silent: {Share(lexicalHits, inScope.Count)})");
        Say($"already in a quote or its heading: {Share(quoted, inScope.Count)}");
        Say($"wrongly silent: {Share(silenced.Count, inScope.Count)}");
        Say($"silence recognised: {Share(outOfScope.Count - answeredWrongly.Count, outOfScope.Count)}");
        if (!explain)
            return;
        missed.ForEach(pair => Say($"missed  {pair.Row.Id} {pair.Row.Question} -> {string.Join(", ", pair.Answer.Citations.Select(c => c.Passage))}"));
        silenced.ForEach(pair => Say($"silent  {pair.Row.Id} {pair.Row.Question}"));
        answeredWrongly.ForEach(pair => Say($"answers {pair.Row.Id} {pair.Row.Question} -> {pair.Answer.Citations[0].Passage} {pair.Answer.Citations[0].Score}"));
    }

    /// <summary>See the README beside the data: an alternative that ends in a digit is no part of a longer number.</summary>
    internal static bool Holds(string text, string heading, string[][] must) =>
        Array.TrueForAll(must, group => Array.Exists(group, word => Contains($"{heading}\n{text}", word)));

    private static bool Contains(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + word.Length;
            var cutBefore = word.Length > 0 && char.IsAsciiDigit(word[0]) && at > 0 && char.IsAsciiDigit(text[at - 1]);
            var cutAfter = word.Length > 0 && char.IsAsciiDigit(word[^1]) && end < text.Length && char.IsAsciiDigit(text[end]);
            if (!cutBefore && !cutAfter)
                return true;
        }

        return false;
    }

    private static string Share(int part, int whole) =>
        string.Create(CultureInfo.InvariantCulture, $"{part} of {whole}, {(whole > 0 ? 100.0 * part / whole : 0):0.0} %");

    private static void Say(string line) => Console.Error.WriteLine(line);
}
