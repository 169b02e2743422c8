using System.Collections.Immutable;
using CoachBot.Language;

namespace CoachBot.Understanding;

/// <summary>Reads facts by likeness in meaning and words to exemplar clauses. Learnt at the first use; deterministic; safe for concurrent calls.</summary>
internal sealed class ExemplarReader
{
    private static readonly float LeastOdds = float.Parse(Environment.GetEnvironmentVariable("LO") ?? "0.3", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Shorter clauses are answers or asides: their meaning lies in what they answer.</summary>
    private const int LeastWords = 4;

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

    public IEnumerable<FactReading> Read(string text, IReadOnlyList<Clause> clauses)
    {
        var units = clauses.Where(clause => !clause.Is(ClauseMood.Hypothetical | ClauseMood.ThirdParty) && clause.Words.Length >= LeastWords).ToList();
        string[] texts = [.. units.Select(unit => text[unit.Start..unit.End])];
        var vectors = _encode(texts);
        for (var i = 0; i < texts.Length; i++)
        {
            var odds = _model.Value.Logits(texts[i], vectors[i]);
            SoftmaxRegression.Softmax(odds);
            for (var label = 0; label < odds.Length; label++)
                if (_labels[label].Fact is { } fact && odds[label] > LeastOdds && !(fact == "needs" && RuleReader.IsUnwanted(units[i].Words, units[i].Words.Length - 1)))
                    yield return new FactReading(fact, _labels[label].Value!, texts[i], odds[label]);
        }
    }

    private IntentModel Learn(ImmutableArray<Exemplar> exemplars)
    {
        var c=System.Diagnostics.Stopwatch.StartNew();
        var vectors = _encode([.. exemplars.Select(exemplar => exemplar.Text)]);
        Console.Error.WriteLine($"enc {c.ElapsedMilliseconds}");
        try { return new IntentModel([.. exemplars.Select((exemplar, i) => new IntentExample(exemplar.Text, LabelOf(exemplar), vectors[i]))], _labels.Length); } finally {Console.Error.WriteLine($"all {c.ElapsedMilliseconds}");}
    }

    private int LabelOf(Exemplar exemplar) => _labels.ToList().FindIndex(label => label.Fact == exemplar.Fact && Equals(label.Value, exemplar.Value));
}
