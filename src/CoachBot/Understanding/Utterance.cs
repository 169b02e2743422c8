using System.Collections.Immutable;
using System.Text;

namespace CoachBot.Understanding;

/// <summary>Small readings of a message's form.</summary>
public static class Utterance
{
    private static readonly ImmutableHashSet<string> QuestionWords = ImmutableHashSet.Create(StringComparer.Ordinal,
        "what", "whats", "what's", "wats", "how", "hows", "how's", "why", "when", "where", "which", "who", "whose", "is", "are", "do", "does", "did",
        "can", "could", "should", "would", "will", "explain", "define", "tell");

    /// <summary>Lower case, without marks at the ends, runs of white space as one blank: for comparing with fixed phrases.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var sign in text.Normalize(NormalizationForm.FormKC).ToLowerInvariant())
        {
            if (char.IsWhiteSpace(sign)) folded.Append(folded.Length > 0 && folded[^1] != ' ' ? " " : "");
            else if (!char.IsControl(sign)) folded.Append(sign == '’' ? '\'' : sign);
        }

        return folded.ToString().Trim(' ', '.', '!', '?', ',', ';', '"');
    }

    public static IReadOnlyList<string> Sentences(string text)
    {
        var sentences = new List<string>();
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var ends = text[at] is '\n' || (text[at] is '.' or '!' or '?' && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1])));
            if (!ends) continue;
            Add(text[start..(at + 1)]);
            start = at + 1;
        }

        Add(text[start..]);
        return sentences;

        void Add(string sentence)
        {
            if (sentence.Any(char.IsLetterOrDigit)) sentences.Add(sentence.Trim());
        }
    }

    /// <summary>It ends in a question mark or opens like a question.</summary>
    public static bool IsQuestion(string sentence)
    {
        if (sentence.TrimEnd().EndsWith('?')) return true;
        var first = Fold(sentence).Split([' ', ','], 2)[0];
        return QuestionWords.Contains(first);
    }

    public static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
