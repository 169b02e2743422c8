namespace CoachBot.Language;

/// <summary>What a text has of the features known from training, with their weights.</summary>
internal sealed record SparseFeatures(int[] Indices, float[] Values);

/// <summary>
/// Words, pairs of neighbouring words, and pieces of words (3 to 5 letters), each kind weighted by
/// rarity and scaled to length 1, so that a misspelt or inflected word still counts for something.
/// </summary>
internal sealed class IntentFeatures
{
    private static readonly float[] KindWeights = [1, 0.5f, 1];
    private readonly Dictionary<string, int>[] _indices = [[], [], []];
    private readonly List<float> _rarity = [];
    private readonly float _unknown;

    /// <summary>In a large training set a feature that stands in one text alone only costs time.</summary>
    private const int LargeSet = 2_000;

    /// <param name="texts">The training texts.</param>
    /// <param name="training">Their features, in their order: they are read once for both.</param>
    internal IntentFeatures(IReadOnlyList<string> texts, out SparseFeatures[] training)
    {
        var extracted = texts.Select(text => Extract(text).ToList()).ToList();
        var frequencies = new Dictionary<(int Kind, string Text), int>();
        foreach (var feature in extracted.SelectMany(features => features.Distinct()))
            frequencies[feature] = frequencies.GetValueOrDefault(feature) + 1;
        var least = texts.Count >= LargeSet ? 2 : 1;
        foreach (var (feature, frequency) in frequencies.Where(feature => feature.Value >= least))
        {
            _indices[feature.Kind].Add(feature.Text, _rarity.Count);
            _rarity.Add(Rarity(texts.Count, frequency));
        }

        _unknown = Rarity(texts.Count, 0);
        training = [.. extracted.Select(Weigh)];
    }

    internal int Count => _rarity.Count;

    internal SparseFeatures Of(string text) => Weigh([.. Extract(text)]);

    private SparseFeatures Weigh(List<(int Kind, string Text)> features)
    {
        var indices = new List<int>();
        var values = new List<float>();
        for (var kind = 0; kind < _indices.Length; kind++)
        {
            var counts = new Dictionary<int, int>();
            foreach (var feature in features)
            {
                if (feature.Kind == kind && _indices[kind].TryGetValue(feature.Text, out var index))
                    counts[index] = counts.GetValueOrDefault(index) + 1;
            }

            var start = values.Count;
            foreach (var (index, count) in counts)
            {
                indices.Add(index);
                values.Add((1 + MathF.Log(count)) * _rarity[index]);
            }

            Scale(values, start, KindWeights[kind]);
        }

        return new SparseFeatures([.. indices], [.. values]);
    }

    /// <summary>Share of the text's words, weighted by rarity, that occur in training: 0 to 1.</summary>
    internal float Coverage(string text)
    {
        float known = 0;
        float all = 0;
        foreach (var word in SearchTokenizer.Words(text).Select(Stemmer.Stem))
        {
            var found = _indices[0].TryGetValue(word, out var index);
            all += found ? _rarity[index] : _unknown;
            known += found ? _rarity[index] : 0;
        }

        return all > 0 ? known / all : 0;
    }

    private static IEnumerable<(int Kind, string Text)> Extract(string text)
    {
        string[] words = [.. SearchTokenizer.Words(text)];
        for (var i = 0; i < words.Length; i++)
        {
            yield return (0, Stemmer.Stem(words[i]));
            yield return (1, $"{(i > 0 ? words[i - 1] : "^")} {words[i]}");
            foreach (var piece in Pieces($" {words[i]} "))
                yield return (2, piece);
        }

        if (words.Length > 0)
            yield return (1, $"{words[^1]} $");
    }

    private static IEnumerable<string> Pieces(string padded)
    {
        for (var length = 3; length <= 5; length++)
        {
            for (var start = 0; start + length <= padded.Length; start++)
                yield return padded.Substring(start, length);
        }
    }

    private static void Scale(List<float> values, int start, float length)
    {
        var norm = MathF.Sqrt(values.Skip(start).Sum(value => value * value));
        for (var i = start; i < values.Count; i++)
            values[i] *= length / norm;
    }

    private static float Rarity(int texts, int frequency) => MathF.Log((1f + texts) / (1 + frequency)) + 1;
}
