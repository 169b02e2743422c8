using System.Collections.Immutable;
using CoachBot.Probes.Features;
using CoachBot.Probes.Statistics;

namespace CoachBot.Probes;

/// <summary>A word of what the person did that is used more where it ended well (z above 0) or badly.</summary>
public sealed record WordLeaning(string Word, double Z, int InGood, int InBad)
{
    private const int MostShown = 12;

    private const double LeastZ = 1;

    /// <summary>The weight of what all texts say together, in words.</summary>
    private const double PriorWords = 100;

    /// <returns>The words that lean most, either way; a description, not a test.</returns>
    public static ImmutableArray<WordLeaning> Read(IReadOnlyList<ProbeExample> examples, ProbeOutcomes outcomes)
    {
        ArgumentNullException.ThrowIfNull(examples);
        ArgumentNullException.ThrowIfNull(outcomes);
        var texts = WordForms.Read(outcomes.Rows.Select(row => examples[row].Action));
        var uses = new Dictionary<string, (string Word, int Good, int Bad)>(StringComparer.Ordinal);
        for (var i = 0; i < texts.Count; i++)
        {
            foreach (var form in texts[i])
            {
                var (word, good, bad) = uses.GetValueOrDefault(form.Stem, (form.Word, 0, 0));
                uses[form.Stem] = outcomes.Good[i] ? (word, good + 1, bad) : (word, good, bad + 1);
            }
        }

        double inGood = uses.Values.Sum(use => use.Good), inBad = uses.Values.Sum(use => use.Bad);
        return
        [
            .. uses.Values
                .Where(use => use.Good + use.Bad >= 4 && inGood > 0 && inBad > 0)
                .Select(use => new WordLeaning(
                    use.Word, LogOdds.ZScore(use.Good, inGood, use.Bad, inBad, PriorWords * (use.Good + use.Bad) / (inGood + inBad), PriorWords), use.Good, use.Bad))
                .Where(leaning => Math.Abs(leaning.Z) >= LeastZ)
                .OrderByDescending(leaning => Math.Abs(leaning.Z)).ThenBy(leaning => leaning.Word, StringComparer.Ordinal)
                .Take(MostShown),
        ];
    }
}
