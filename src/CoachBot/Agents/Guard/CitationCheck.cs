namespace CoachBot.Agents.Guard;

/// <summary>Marks of citation: the passage must exist and say what the sentence says.</summary>
internal static class CitationCheck
{
    /// <summary>The share of a sentence's content words that the passage, or what code said with the same mark, has to hold.</summary>
    private const double LeastShare = 1.0 / 3;

    private const double LeastSimilarity = 0.6;

    public static string? Find(Sentence sentence, GroundIndex ground, Func<string, string, double>? similarity)
    {
        var cited = PlainProse.CitationNumbers(sentence.Raw).ToList();
        if (cited.Count == 0) return null;
        if (cited.Exists(number => number is null or < 1 || number > ground.Passages.Length))
            return "no such passage";
        return cited.Distinct().Any(number => IsSupported(sentence, ground, number!.Value - 1, similarity)) ? null : "the passage does not say this";
    }

    private static bool IsSupported(Sentence sentence, GroundIndex ground, int passage, Func<string, string, double>? similarity)
    {
        var held = ground.Support[passage].SelectMany(other => other.Stems).ToHashSet(StringComparer.Ordinal);
        var shared = sentence.Stems.Count(held.Contains);
        if (shared >= Math.Min(2, sentence.Stems.Count) && shared >= LeastShare * sentence.Stems.Count) return true;
        return similarity is not null && ground.Passages[passage].Any(other => similarity(sentence.Text, other.Text) >= LeastSimilarity);
    }
}
