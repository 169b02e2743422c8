namespace CoachBot.Language;

/// <summary>
/// The features of a text by kind and key: 0 stems, 1 neighbouring words, 2 pieces of words, 3 stems at most three apart. A key is the
/// FNV-1a hash of kind and letters: among some ten thousand features two fall together about once in a hundred models.
/// </summary>
internal static class FeatureKeys
{
    private const int Apart = 3;
    private const uint Basis = 2166136261;
    private const uint Prime = 16777619;

    /// <summary>The keys of the text's stems.</summary>
    internal static IEnumerable<uint> Words(string text) => SearchTokenizer.Words(text).Select(word => Key(0, Stemmer.Stem(word)));

    internal static IEnumerable<(int Kind, uint Key)> Of(string text)
    {
        string[] words = [.. SearchTokenizer.Words(text)];
        string[] stems = [.. words.Select(Stemmer.Stem)];
        for (var i = 0; i < words.Length; i++)
        {
            yield return (0, Key(0, stems[i]));
            yield return (1, Key(1, i > 0 ? words[i - 1] : "^", words[i]));
            for (var next = i + 1; next <= i + Apart && next < stems.Length; next++)
                yield return (3, Key(3, stems[i], stems[next]));
            foreach (var piece in Pieces($" {words[i]} "))
                yield return (2, piece);
        }

        if (words.Length > 0)
            yield return (1, Key(1, words[^1], "$"));
    }

    private static IEnumerable<uint> Pieces(string padded)
    {
        for (var length = 3; length <= 5; length++)
        {
            for (var start = 0; start + length <= padded.Length; start++)
                yield return Key(2, padded.AsSpan(start, length));
        }
    }

    private static uint Key(byte kind, ReadOnlySpan<char> first, ReadOnlySpan<char> second = default)
    {
        var hash = Hash(Basis, kind);
        foreach (var letter in first)
            hash = Hash(hash, letter);
        if (second.IsEmpty) return hash;
        hash = Hash(hash, ' ');
        foreach (var letter in second)
            hash = Hash(hash, letter);
        return hash;
    }

    private static uint Hash(uint hash, char letter) => Hash(Hash(hash, (byte)letter), (byte)(letter >> 8));

    private static uint Hash(uint hash, byte part) => (hash ^ part) * Prime;
}
