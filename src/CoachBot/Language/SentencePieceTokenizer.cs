using System.Text;

namespace CoachBot.Language;

/// <summary>One entry of the vocabulary: a piece of text and the logarithm of its probability.</summary>
public readonly record struct VocabularyPiece(string Text, double Score);

/// <summary>
/// Cuts text into the pieces of a SentencePiece unigram vocabulary: the most probable way to cover
/// it (Viterbi). Text is NFKC-normalised first, a space becomes the word-start mark U+2581, a
/// character that begins no piece is unknown (id 0), and neighbouring unknowns count as one.
/// </summary>
public sealed class SentencePieceTokenizer
{
    /// <summary>Ids below this are control symbols, which never match text.</summary>
    private const int ReservedIds = 6;

    private const char WordStart = '\u2581';
    private readonly IReadOnlyList<VocabularyPiece> _vocabulary;
    private readonly Dictionary<string, int> _ids = [];
    private readonly int _longest;

    public SentencePieceTokenizer(IReadOnlyList<VocabularyPiece> vocabulary)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        _vocabulary = vocabulary;
        _ids.EnsureCapacity(vocabulary.Count);
        for (var id = ReservedIds; id < vocabulary.Count; id++)
        {
            _ids[vocabulary[id].Text] = id;
            _longest = Math.Max(_longest, vocabulary[id].Text.Length);
        }
    }

    /// <summary>Ids of the pieces in order of the text; none for an empty text. Any UTF-16 is taken, half surrogate pairs too.</summary>
    public int[] Encode(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var symbols = Symbols(text);
        return symbols.Length == 0 ? [] : Backtrack(Cover(symbols));
    }

    /// <summary>
    /// The normalised text with one UTF-16 unit per code point: the vocabulary has nothing beyond
    /// the basic plane, so any such character stands as U+FFFD, which is unknown as well.
    /// </summary>
    private static string Symbols(string text)
    {
        var wellFormed = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            wellFormed.Append(rune.ToString());
        var normalised = wellFormed.ToString().Normalize(NormalizationForm.FormKC);
        if (normalised.Length == 0)
            return "";
        var symbols = new StringBuilder(normalised.Length + 1).Append(WordStart);
        foreach (var rune in normalised.EnumerateRunes())
            symbols.Append(rune.IsBmp ? rune.Value == ' ' ? WordStart : (char)rune.Value : '\uFFFD');
        return symbols.ToString();
    }

    /// <summary>
    /// For each position, the id of the last piece on the best way there. As in the model's own
    /// tokenizer, a score of exactly 0 counts as "not reached yet", and of equal ways the one with
    /// the shorter last piece wins.
    /// </summary>
    private int[] Cover(string symbols)
    {
        var lookup = _ids.GetAlternateLookup<ReadOnlySpan<char>>();
        var best = new double[symbols.Length + 1];
        var last = new int[symbols.Length + 1];
        for (var start = 0; start < symbols.Length; start++)
        {
            var matched = false;
            var limit = Math.Min(_longest, symbols.Length - start);
            for (var length = 1; length <= limit; length++)
            {
                if (!lookup.TryGetValue(symbols.AsSpan(start, length), out var id))
                    continue;
                matched = true;
                Offer(start + length, best[start] + _vocabulary[id].Score, id);
            }

            if (!matched)
                Offer(start + 1, best[start], 0);
        }

        return last;

        void Offer(int end, double score, int id)
        {
            if (best[end] != 0 && score < best[end])
                return;
            best[end] = score;
            last[end] = id;
        }
    }

    private int[] Backtrack(int[] last)
    {
        var ids = new List<int>();
        var position = last.Length - 1;
        while (position > 0)
        {
            var id = last[position];
            if (id != 0 || ids.Count == 0 || ids[^1] != 0)
                ids.Add(id);
            position -= id == 0 ? 1 : _vocabulary[id].Text.Length;
        }

        ids.Reverse();
        return [.. ids];
    }
}
