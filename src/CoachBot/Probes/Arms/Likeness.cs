using System.Collections.Immutable;
using CoachBot.Language;

namespace CoachBot.Probes.Arms;

/// <summary>How alike situations are: the cosine of their terms, rare ones counting more. Pure, and the same on every machine.</summary>
internal sealed class Likeness
{
    /// <summary>Share of common words (Jaccard) from which on two situations are the same one told twice: stricter than the check of the set, since here a miss would be a leak.</summary>
    private const double SameTold = 0.6;

    private readonly ImmutableArray<BriefExample> _examples;
    private readonly HashSet<string>[] _words;
    private readonly Dictionary<string, double>[] _weights;

    public Likeness(ImmutableArray<BriefExample> examples)
    {
        _examples = examples;
        _words = [.. examples.Select(example => SearchTokenizer.Words(example.Situation).ToHashSet(StringComparer.Ordinal))];
        var terms = examples.Select(example => SearchTokenizer.Terms(example.Situation).CountBy(term => term, StringComparer.Ordinal).ToList()).ToArray();
        var having = terms.SelectMany(one => one).CountBy(term => term.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        _weights = [.. terms.Select(one => Unit(one, term => Math.Log(1 + ((double)examples.Length / having[term]))))];
    }

    /// <summary>The other examples, without those that tell nearly the same situation as one of these.</summary>
    public ImmutableArray<BriefExample> Others(params IEnumerable<BriefExample> heldOut)
    {
        int[] rows = [.. heldOut.Select(example => _examples.IndexOf(example))];
        return [.. _examples.Where((_, other) => rows.All(at => other != at && !IsSame(_words[at], _words[other])))];
    }

    /// <summary>Of the given examples the most alike first; equals in the order of their ids.</summary>
    public IEnumerable<BriefExample> Nearest(BriefExample heldOut, IEnumerable<BriefExample> among)
    {
        var at = _examples.IndexOf(heldOut);
        return among.OrderByDescending(example => Cosine(_weights[at], _weights[_examples.IndexOf(example)])).ThenBy(example => example.Id, StringComparer.Ordinal);
    }

    private static bool IsSame(HashSet<string> one, HashSet<string> other)
    {
        var common = one.Count(other.Contains);
        return common >= SameTold * (one.Count + other.Count - common);
    }

    private static Dictionary<string, double> Unit(List<KeyValuePair<string, int>> terms, Func<string, double> rarity)
    {
        var weights = terms.ToDictionary(term => term.Key, term => (1 + Math.Log(term.Value)) * rarity(term.Key), StringComparer.Ordinal);
        var length = Math.Sqrt(terms.Sum(term => weights[term.Key] * weights[term.Key]));
        return length > 0 ? weights.ToDictionary(pair => pair.Key, pair => pair.Value / length, StringComparer.Ordinal) : weights;
    }

    // Summed in the order of the terms: a sum of doubles depends on it.
    private static double Cosine(Dictionary<string, double> one, Dictionary<string, double> other) =>
        one.OrderBy(pair => pair.Key, StringComparer.Ordinal).Sum(pair => pair.Value * other.GetValueOrDefault(pair.Key));
}
