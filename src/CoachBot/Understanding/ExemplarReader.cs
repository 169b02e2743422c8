using System.Collections.Immutable;
using CoachBot.Coaching;
using CoachBot.Language;

namespace CoachBot.Understanding;

/// <summary>Reads facts by likeness in meaning and words to exemplar clauses. Deterministic; safe for concurrent calls.</summary>
internal sealed class ExemplarReader
{
    /// <summary>Weaker likeness is left out, so that many weak hints do not add up to a reading.</summary>
    private const float LeastOdds = 0.2f;

    /// <summary>Beyond this a text is no situation in a few sentences, and each costs about a millisecond.</summary>
    private const int MostUnits = 96;

    private readonly ShippedClassifier _classifier;
    private readonly Lazy<ImmutableArray<(string? Fact, FactValue? Value)>> _labels;

    public ExemplarReader(ShippedClassifier classifier)
    {
        _classifier = classifier;
        _labels = new(() => [.. classifier.Value.Labels.Select(FactLabels.Split)]);
    }

    /// <summary>Learns now what would be learnt at the first use.</summary>
    public void Warm() => _ = _labels.Value;

    public IEnumerable<FactReading> Read(string text, IReadOnlyList<Clause> clauses)
    {
        var units = clauses.Where(clause => !clause.Is(ClauseMood.Hypothetical | ClauseMood.ThirdParty)).SelectMany(MeaningUnits.Of)
            .Concat(MeaningUnits.OfSentences(clauses)).Take(MostUnits).ToList();
        string[] texts = [.. units.Select(unit => text[unit.Start..unit.End])];
        var vectors = _classifier.Encode(texts);
        return units.SelectMany((unit, i) => Likely(_classifier.Value.Probabilities(texts[i], vectors[i]), unit, texts[i]));
    }

    private IEnumerable<FactReading> Likely(float[] odds, MeaningUnit unit, string text)
    {
        var labels = _labels.Value;
        for (var label = 0; label < odds.Length; label++)
        {
            if (odds[label] < LeastOdds || labels[label].Fact is not { } fact) continue;
            if (fact == "needs" && (unit.DeniesWish || (unit.DeniesManner && IsManner(labels[label].Value!)))) continue;
            if (fact == "needs" && unit.CountsExamples && IsLookup(labels[label].Value!)) continue;
            if (fact == "probe_result" && unit.DeniesTest) continue;
            yield return new FactReading(fact, labels[label].Value!, text, odds[label]);
        }
    }

    private static bool IsManner(FactValue need) => need is FactValue.Choices { Labels: ["style"] };

    private static bool IsLookup(FactValue need) => need is FactValue.Choices { Labels: ["knowledge"] or ["fresh_facts"] };
}
