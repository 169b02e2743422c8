using CoachBot.Language;

namespace CoachBot.Knowledge.Questions;

/// <summary>The words of the guidance: how much each says about what a passage is about, and which of them a misspelt word may be. Immutable.</summary>
public sealed class Vocabulary
{
    /// <summary>Shorter words have too many neighbours to guess from.</summary>
    private const int ShortestCorrected = 6;

    private readonly Dictionary<string, int> _passagesWith = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly ILookup<char, string> _byFirstLetter;
    private readonly int _passages;

    /// <param name="texts">One text for each passage.</param>
    public Vocabulary(IEnumerable<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        foreach (var text in texts)
        {
            _passages++;
            string[] words = [.. SearchTokenizer.Words(text)];
            foreach (var word in words)
                _words[word] = _words.GetValueOrDefault(word) + 1;
            foreach (var stem in words.Select(Stemmer.Stem).Distinct(StringComparer.Ordinal))
                _passagesWith[stem] = _passagesWith.GetValueOrDefault(stem) + 1;
        }

        _byFirstLetter = _words.Keys.Where(word => word.All(char.IsLetter)).ToLookup(word => word[0]);
    }

    /// <summary>Whether any passage has a word of this stem.</summary>
    public bool Knows(string stem) => _passagesWith.ContainsKey(stem);

    /// <summary>How foreign a stem is: 1 if no passage has it, less if a single one has, 0 beyond; numbers are never foreign.</summary>
    public double Foreignness(string stem)
    {
        ArgumentNullException.ThrowIfNull(stem);
        return stem.Any(char.IsAsciiDigit) ? 0 : _passagesWith.GetValueOrDefault(stem) switch { 0 => 1, 1 => 0.4, _ => 0 };
    }

    /// <summary>Weight of a stem, BM25's inverse document frequency; one that no passage has weighs most.</summary>
    public double Weight(string stem)
    {
        var found = _passagesWith.GetValueOrDefault(stem);
        return Math.Log(1 + ((_passages - found + 0.5) / (found + 0.5)));
    }

    /// <summary>The likeliest word for one that no passage has, or null: one slip in up to seven letters, two in longer words, and the first letter right.</summary>
    public string? Correct(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (word.Length < ShortestCorrected || !word.All(char.IsLetter) || Knows(Stemmer.Stem(word)))
            return null;
        var slips = word.Length < 8 ? 1 : 2;
        return _byFirstLetter[word[0]]
            .Where(known => known.Length >= ShortestCorrected && Math.Abs(known.Length - word.Length) <= slips)
            .Select(known => (Known: known, Distance: EditDistance.Between(word, known, slips)))
            .Where(near => near.Distance <= slips)
            .OrderBy(near => near.Distance).ThenByDescending(near => _words[near.Known]).ThenBy(near => near.Known, StringComparer.Ordinal)
            .Select(near => near.Known)
            .FirstOrDefault();
    }
}
