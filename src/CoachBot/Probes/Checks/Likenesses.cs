using CoachBot.Language;

namespace CoachBot.Probes.Checks;

/// <summary>Examples that tell nearly the same: twice the same thing, or the same thing with opposite ends.</summary>
internal static class Likenesses
{
    /// <summary>Share of common words and pairs of words (Jaccard) from which on two tellings are nearly the same.</summary>
    private const double NearlySame = 0.8;

    /// <summary>Above this size pairs are not compared: it would take longer than it is worth.</summary>
    private const int MostCompared = 2000;

    public static IEnumerable<ProbeCheck> Check(IReadOnlyList<ProbeExample> examples)
    {
        var twins = new SortedSet<int>();
        var opposed = new SortedSet<int>();
        var told = examples.Take(MostCompared).Select(example => Shingles($"{example.Situation} | {example.Action}")).ToArray();
        for (var i = 0; i < told.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (Jaccard(told[i], told[j]) < NearlySame) continue;
                var pair = IsOpposite(examples[i].Outcome, examples[j].Outcome) ? opposed : twins;
                pair.Add(i + 1);
                pair.Add(j + 1);
            }
        }

        if (twins.Count > 0)
            yield return new(CheckKind.NearDuplicates, [.. twins], new CheckFigure.Count("count", twins.Count));
        if (opposed.Count > 0)
            yield return new(CheckKind.Contradictions, [.. opposed], new CheckFigure.Count("count", opposed.Count));
    }

    private static bool IsOpposite(Outcome one, Outcome other) => (one, other) is (Outcome.Worked, Outcome.Failed) or (Outcome.Failed, Outcome.Worked);

    private static HashSet<string> Shingles(string text)
    {
        var words = SearchTokenizer.Words(text.Length > 5000 ? text[..5000] : text).ToArray();
        return [.. words, .. words.Zip(words.Skip(1), (one, next) => $"{one} {next}")];
    }

    private static double Jaccard(HashSet<string> one, HashSet<string> other)
    {
        var (small, large) = one.Count < other.Count ? (one, other) : (other, one);
        if (small.Count == 0 || small.Count < NearlySame * large.Count) return 0;
        var common = small.Count(large.Contains);
        return (double)common / (small.Count + large.Count - common);
    }
}
