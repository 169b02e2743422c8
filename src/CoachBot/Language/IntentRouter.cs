namespace CoachBot.Language;

/// <summary>An intent and how probable it is among the known ones.</summary>
public sealed record RankedIntent(string Intent, double Probability);

/// <summary>Where a text leads.</summary>
/// <param name="Intent">The most probable intent.</param>
/// <param name="Score">The probability that the text belongs to any known intent at all: low means out of scope, whatever <paramref name="Intent"/> says.</param>
/// <param name="Ranked">Every intent, most probable first.</param>
public sealed record RoutedIntent(string Intent, double Score, IReadOnlyList<RankedIntent> Ranked);

/// <summary>
/// Tells what a person wants from a few labelled examples of each intent, and how sure it is that
/// they want any of them. Trained at start, deterministic, and safe for concurrent use.
/// </summary>
public sealed class IntentRouter
{
    /// <summary>Examples with one of these labels teach what belongs to no intent.</summary>
    public static IReadOnlyList<string> OutOfScope { get; } = ["oos", "out_of_scope"];

    private readonly string[] _intents;
    private readonly int _outside;
    private readonly IntentModel _model;
    private readonly ScopeCalibration _scope;
    private readonly Func<IReadOnlyList<string>, IReadOnlyList<float[]>> _encode;

    private IntentRouter(string[] intents, IReadOnlyList<IntentExample> examples, Func<IReadOnlyList<string>, IReadOnlyList<float[]>> encode)
    {
        _intents = intents;
        _encode = encode;
        _outside = Array.FindIndex(intents, intent => OutOfScope.Contains(intent, StringComparer.Ordinal));
        _model = new IntentModel(examples, intents.Length);
        _scope = ScopeCalibration.Learn([.. examples.Where(example => example.Label != _outside)], intents.Length);
    }

    /// <summary>The intents in order of their names.</summary>
    public IReadOnlyList<string> Intents => _intents;

    /// <param name="examples">Texts with their intents; two or more intents, in any order.</param>
    /// <param name="encoder">Encodes the examples and later the texts.</param>
    /// <exception cref="ArgumentException">There are no examples, or they have a single intent.</exception>
    public static IntentRouter Train(IEnumerable<(string Text, string Intent)> examples, SentenceEncoder encoder)
    {
        ArgumentNullException.ThrowIfNull(encoder);
        return Train(examples, texts => encoder.Encode(texts));
    }

    /// <inheritdoc cref="Train(IEnumerable{ValueTuple{string, string}}, SentenceEncoder)" />
    /// <param name="encode">Gives a unit vector of 512 numbers for each text, for example from a <see cref="VectorFile"/>.</param>
    public static IntentRouter Train(
        IEnumerable<(string Text, string Intent)> examples, Func<IReadOnlyList<string>, IReadOnlyList<float[]>> encode)
    {
        ArgumentNullException.ThrowIfNull(examples);
        ArgumentNullException.ThrowIfNull(encode);
        var rows = examples.ToList();
        string[] intents = [.. rows.Select(row => row.Intent).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (intents.Length < 2)
            throw new ArgumentException("Examples of at least two intents are needed.", nameof(examples));
        var vectors = encode([.. rows.Select(row => Normalise(row.Text))]);
        return new IntentRouter(
            intents,
            [.. rows.Select((row, i) => new IntentExample(row.Text, Array.BinarySearch(intents, row.Intent, StringComparer.Ordinal), vectors[i]))],
            encode);
    }

    /// <summary>Routes one text; an empty one gets a score near 0.</summary>
    public RoutedIntent Route(string text) => Route([text])[0];

    /// <summary>Routes many texts, which is faster than one by one.</summary>
    public IReadOnlyList<RoutedIntent> Route(IReadOnlyList<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var vectors = _encode([.. texts.Select(Normalise)]);
        return [.. texts.Select((text, i) => Route(text, vectors[i]))];
    }

    private RoutedIntent Route(string text, float[] vector)
    {
        var logits = _model.Logits(text, vector);
        var score = _scope.Probability(_model.Signs(text, vector, logits));
        SoftmaxRegression.Softmax(logits);
        RankedIntent[] ranked = [.. _intents.Select((intent, i) => new RankedIntent(intent, logits[i])).OrderByDescending(intent => intent.Probability)];
        return new RoutedIntent(ranked[0].Intent, _outside < 0 ? score : score * (1 - logits[_outside]), ranked);
    }

    private static string Normalise(string text) => SearchTokenizer.Flatten(text);
}
