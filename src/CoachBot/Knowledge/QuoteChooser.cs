using CoachBot.Knowledge.Questions;
using CoachBot.Language;
using Microsoft.Extensions.AI;

namespace CoachBot.Knowledge;

/// <summary>Sentences of a passage that answer a question.</summary>
/// <param name="Sentences">In the order of the passage, exactly as they stand there.</param>
/// <param name="Quote">The stretch of the passage that holds them all, exactly as it stands there.</param>
public sealed record ChosenQuote(IReadOnlyList<string> Sentences, string Quote);

/// <summary>Picks the sentences of a passage that answer a question: by the guidance's rule the first answers its heading; another is added where it is nearer to what is asked.</summary>
public sealed class QuoteChooser(Vocabulary vocabulary, IEmbeddingGenerator<string, Embedding<float>> encoder)
{
    /// <summary>A quote of more words would be a copy of the passage.</summary>
    private const int LongestQuote = 90;

    /// <summary>How much better than the first another sentence must fit to be added: share of words and cosine together.</summary>
    private const double Margin = 0.1;

    /// <param name="question">What is asked.</param>
    /// <param name="vector">The encoder's vector of it.</param>
    /// <param name="chunk">The passage.</param>
    /// <param name="words">How many words the sentences may have together; the first comes whatever its length.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<ChosenQuote> ChooseAsync(Question question, ReadOnlyMemory<float> vector, Chunk chunk, int words, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(chunk);
        var spans = MarkdownSentences.Split(chunk.Text);
        if (spans.Count == 0)
            return new ChosenQuote([], chunk.Text);
        string[] texts = [.. spans.Select(span => span.In(chunk.Text))];
        var fits = await FitsAsync(question, vector, texts, cancellationToken);
        var chosen = Choose(texts, fits, words);
        return new ChosenQuote([.. chosen.Select(i => texts[i])], Stretch(chunk.Text, spans, chosen, fits));
    }

    private async Task<double[]> FitsAsync(Question question, ReadOnlyMemory<float> vector, string[] sentences, CancellationToken cancellationToken)
    {
        var embeddings = await encoder.GenerateAsync(sentences.Select(SearchTokenizer.Flatten), cancellationToken: cancellationToken);
        HashSet<string> asked = [.. question.Terms, .. SearchTokenizer.Terms(question.Adds)];
        var all = asked.Sum(vocabulary.Weight);
        return
        [
            .. sentences.Select((sentence, i) =>
            {
                var shared = SearchTokenizer.Terms(sentence).Distinct(StringComparer.Ordinal).Where(asked.Contains).Sum(vocabulary.Weight);
                return Vectors.Dot(embeddings[i].Vector.Span, vector.Span) + (all > 0 ? shared / all : 0);
            }),
        ];
    }

    private static List<int> Choose(string[] sentences, double[] fits, int words)
    {
        var chosen = new List<int> { 0 };
        var left = words - Words(sentences[0]);
        foreach (var i in Enumerable.Range(1, sentences.Length - 1).OrderByDescending(i => fits[i]))
        {
            int[] group = LeansOnTheOneBefore(sentences[i]) && !chosen.Contains(i - 1) ? [i - 1, i] : [i];
            var count = group.Sum(j => Words(sentences[j]));
            if (fits[i] < fits[0] + Margin && chosen.Count > 0 && fits[i] < fits.Max() - Margin)
                break;
            if (count > left || chosen.Contains(i))
                continue;
            chosen.AddRange(group);
            left -= count;
        }

        chosen.Sort();
        return chosen;
    }

    /// <summary>From the first to the last of the chosen; where that is too long, from the one that fits best on.</summary>
    private static string Stretch(string text, IReadOnlyList<SentenceSpan> spans, List<int> chosen, double[] fits)
    {
        var all = text[spans[chosen[0]].Start..spans[chosen[^1]].End];
        if (Words(all) <= LongestQuote)
            return all;
        return spans[chosen.MaxBy(i => fits[i])].In(text);
    }

    /// <summary>Whether a sentence begins with a word that points back, so that it makes no sense alone.</summary>
    private static bool LeansOnTheOneBefore(string sentence) =>
        SearchTokenizer.Words(sentence).FirstOrDefault()
            is "it" or "they" or "this" or "that" or "these" or "those" or "such" or "he" or "she" or "both" or "in" or "then" or "otherwise" or "but" or "neither" or "none";

    private static int Words(string text) => text.Count(char.IsWhiteSpace) + 1;
}
