using System.Collections.Immutable;
using CoachBot.Coaching;
using CoachBot.Language;

namespace CoachBot.Understanding;

/// <summary>Reads facts by likeness in meaning and words to exemplar clauses. Learnt at the first use; deterministic; safe for concurrent calls.</summary>
internal sealed class ExemplarReader
{
    /// <summary>Weaker likeness is left out, so that many weak hints do not add up to a reading.</summary>
    private const float LeastOdds = 0.3f;

    /// <summary>Beyond this a text is no situation in a few sentences, and each costs about a millisecond.</summary>
    private const int MostUnits = 96;

    private readonly ImmutableArray<Exemplar> _labels;
    private readonly Func<IReadOnlyList<string>, IReadOnlyList<float[]>> _encode;
    private readonly Lazy<IntentModel> _model;

    /// <param name="encode">Gives a unit vector of 512 numbers for each text.</param>
    public ExemplarReader(ImmutableArray<Exemplar> exemplars, Func<IReadOnlyList<string>, IReadOnlyList<float[]>> encode)
    {
        _encode = encode;
        _labels = [.. exemplars.DistinctBy(exemplar => (exemplar.Fact, exemplar.Value))];
        _model = new Lazy<IntentModel>(() => Learn(exemplars));
    }

    /// <summary>Learns now what would be learnt at the first use.</summary>
    public void Warm() => _ = _model.Value;

    public IEnumerable<FactReading> Read(string text, IReadOnlyList<Clause> clauses)
    {
        var units = clauses.Where(clause => !clause.Is(ClauseMood.Hypothetical | ClauseMood.ThirdParty)).SelectMany(MeaningUnits.Of)
            .Concat(MeaningUnits.OfSentences(clauses)).Take(MostUnits).ToList();
        string[] texts = [.. units.Select(unit => text[unit.Start..unit.End])];
        var vectors = _encode(texts);
        return units.SelectMany((unit, i) => Likely(_model.Value.Logits(texts[i], vectors[i]), unit, texts[i]));
    }

    private IEnumerable<FactReading> Likely(float[] odds, MeaningUnit unit, string text)
    {
        SoftmaxRegression.Softmax(odds);
        for (var label = 0; label < odds.Length; label++)
        {
            if (odds[label] < LeastOdds || _labels[label].Fact is not { } fact) continue;
            if (fact == "needs" && (unit.DeniesWish || (unit.DeniesManner && IsManner(_labels[label].Value!)))) continue;
            if (fact == "needs" && unit.CountsExamples && IsLookup(_labels[label].Value!)) continue;
            if (fact == "probe_result" && unit.DeniesTest) continue;
            yield return new FactReading(fact, _labels[label].Value!, text, odds[label]);
        }
    }

    private static bool IsManner(FactValue need) => need is FactValue.Choices { Labels: ["style"] };

    private static bool IsLookup(FactValue need) => need is FactValue.Choices { Labels: ["knowledge"] or ["fresh_facts"] };

    private IntentModel Learn(ImmutableArray<Exemplar> exemplars)
    {
        var vectors = _encode([.. exemplars.Select(exemplar => exemplar.Text)]);
        var labels = _labels.Select((label, index) => (Key: (label.Fact, label.Value), index)).ToDictionary(label => label.Key, label => label.index);
        return new IntentModel([.. exemplars.Select((exemplar, i) => new IntentExample(exemplar.Text, labels[(exemplar.Fact, exemplar.Value)], vectors[i]))], _labels.Length);
    }
}
