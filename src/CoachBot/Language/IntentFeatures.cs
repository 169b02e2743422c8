namespace CoachBot.Language;

/// <summary>What a text has of the features known from training, with their weights.</summary>
internal sealed record SparseFeatures(int[] Indices, float[] Values);

/// <summary>
/// Words, pairs of neighbouring words, pairs of words at most three apart, and pieces of words (3 to 5 letters), each kind weighted by
/// rarity and scaled to a length of its own, so that a misspelt, inflected or rearranged phrase still counts for something.
/// </summary>
internal sealed class IntentFeatures
{
    /// <summary>Lengths of the kinds in <see cref="FeatureKeys"/>. Chosen on clauses by writers whom the model had not seen.</summary>
    private static readonly float[] KindWeights = [1, 0.5f, 1, 0.7f];

    /// <summary>In a large training set a feature that stands in one text alone only costs time.</summary>
    private const int LargeSet = 2_000;

    private readonly int _texts;
    private readonly Dictionary<uint, int> _indices = [];
    private readonly List<int> _frequencies = [];

    /// <param name="texts">The training texts.</param>
    /// <param name="training">Their features, in their order: they are read once for both.</param>
    internal IntentFeatures(IReadOnlyList<string> texts, out SparseFeatures[] training)
    {
        _texts = texts.Count;
        var extracted = texts.Select(text => FeatureKeys.Of(text).ToList()).ToList();
        var frequencies = new Dictionary<uint, int>();
        foreach (var feature in extracted.SelectMany(features => features.Distinct()))
            frequencies[feature.Key] = frequencies.GetValueOrDefault(feature.Key) + 1;
        var least = texts.Count >= LargeSet ? 2 : 1;
        foreach (var (key, frequency) in frequencies.Where(feature => feature.Value >= least))
            Add(key, frequency);
        training = [.. extracted.Select(Weigh)];
    }

    private IntentFeatures(int texts) => _texts = texts;

    internal int Count => _frequencies.Count;

    internal SparseFeatures Of(string text) => Weigh([.. FeatureKeys.Of(text)]);

    /// <summary>Share of the text's words, weighted by rarity, that occur in training: 0 to 1.</summary>
    internal float Coverage(string text)
    {
        float known = 0;
        float all = 0;
        foreach (var word in FeatureKeys.Words(text))
        {
            var found = _indices.TryGetValue(word, out var index);
            all += Rarity(found ? _frequencies[index] : 0);
            known += found ? Rarity(_frequencies[index]) : 0;
        }

        return all > 0 ? known / all : 0;
    }

    internal void Write(BinaryWriter writer)
    {
        writer.Write(_texts);
        writer.Write(Count);
        foreach (var key in _indices.OrderBy(feature => feature.Value).Select(feature => feature.Key))
            writer.Write(key);
        foreach (var frequency in _frequencies)
            writer.Write((ushort)Math.Min(frequency, ushort.MaxValue));
    }

    internal static IntentFeatures Read(BinaryReader reader)
    {
        var features = new IntentFeatures(reader.ReadInt32());
        var keys = new uint[reader.ReadInt32()];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = reader.ReadUInt32();
        features._indices.EnsureCapacity(keys.Length);
        foreach (var key in keys)
            features.Add(key, reader.ReadUInt16());
        return features;
    }

    private void Add(uint key, int frequency)
    {
        _indices.Add(key, _frequencies.Count);
        _frequencies.Add(frequency);
    }

    private SparseFeatures Weigh(List<(int Kind, uint Key)> features)
    {
        var indices = new List<int>();
        var values = new List<float>();
        for (var kind = 0; kind < KindWeights.Length; kind++)
        {
            var counts = new Dictionary<int, int>();
            foreach (var feature in features)
            {
                if (feature.Kind == kind && _indices.TryGetValue(feature.Key, out var index))
                    counts[index] = counts.GetValueOrDefault(index) + 1;
            }

            var start = values.Count;
            foreach (var (index, count) in counts)
            {
                indices.Add(index);
                values.Add((1 + MathF.Log(count)) * Rarity(_frequencies[index]));
            }

            Scale(values, start, KindWeights[kind]);
        }

        return new SparseFeatures([.. indices], [.. values]);
    }

    private static void Scale(List<float> values, int start, float length)
    {
        var norm = MathF.Sqrt(values.Skip(start).Sum(value => value * value));
        for (var i = start; i < values.Count; i++)
            values[i] *= length / norm;
    }

    private float Rarity(int frequency) => MathF.Log((1f + _texts) / (1 + frequency)) + 1;
}
