using CoachBot.Knowledge.Questions;
using CoachBot.Language;
using CoachBot.Words;
using Microsoft.Extensions.AI;

namespace CoachBot.Knowledge;

/// <summary>
/// Answers questions by quoting the guidance, and says so where it is silent. No model is involved:
/// the same question gives the same answer. Safe for concurrent calls.
/// </summary>
public sealed class KnowledgeAnswerer(
    IKnowledgeIndex index, IEmbeddingGenerator<string, Embedding<float>> encoder, QuestionReader reader, Vocabulary vocabulary, Wording wording, IReadOnlyList<string> elsewhere)
{
    /// <summary>Passages that are compared in detail.</summary>
    private const int Candidates = 60;

    private const int MostCitations = 3;

    /// <summary>Words quoted from the best passage, and from each further one.</summary>
    private const int WordsOfBest = 60;
    private const int WordsOfFurther = 30;

    /// <summary>A further passage is cited if its score is at least this share of the best one's.</summary>
    private const double Beside = 0.55;

    private readonly PassageRanker _ranker = new(vocabulary);
    private readonly QuoteChooser _quotes = new(vocabulary, encoder);
    private readonly TextVectors _vectors = new(encoder);

    /// <param name="question">As the person wrote it, at any length.</param>
    /// <param name="audience">Who asks, a label of the fact <c>audience</c>; if null it is read from the question.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<Answer> AnswerAsync(string question, string? audience, CancellationToken cancellationToken = default)
    {
        var search = await SearchAsync(question, audience, cancellationToken);
        var chance = SilenceGate.Chance(search.Evidence);
        if (search.Passages.Count == 0 || chance < SilenceGate.Threshold)
        {
            var elsewhereSurely = SilenceGate.IsElsewhere(search.Evidence);
            return new Answer(false, wording[elsewhereSurely ? Says.AnswerOffSubject : Says.AnswerSilent], [], elsewhereSurely);
        }

        var parts = await QuoteAsync(search, cancellationToken);
        var blocks = search.Question.Shows ? MarkdownSentences.CodeBlocks(parts[0].Passage.Chunk.Text) : [];
        var code = blocks.Count > 0 ? blocks[0] : null;
        return new Answer(true, AnswerWriter.Write(parts, code), [.. parts.Select(part => Cite(part, search, chance))], false);
    }

    /// <summary>What search finds for a question, the best passage first, and what that says about whether the guidance answers it.</summary>
    public async Task<GuidanceSearch> SearchAsync(string question, string? audience, CancellationToken cancellationToken = default)
    {
        var asked = reader.Read(question, audience);
        var vector = await _vectors.OfAsync(asked.Text, cancellationToken);
        var found = await index.SearchAsync(asked.Text, KnowledgeFilter.None, Candidates, cancellationToken);
        var more = asked.Adds.Length > 0
            ? await index.SearchAsync($"{asked.Text} {asked.Adds}", KnowledgeFilter.None, Candidates, cancellationToken)
            : [];
        var headings = await LikenessAsync(vector, found.Concat(more), cancellationToken);
        var ranked = _ranker.Rank(asked, found, more, headings);
        var otherSubject = await _vectors.NearestAsync(vector, elsewhere, cancellationToken);
        return new GuidanceSearch(asked, vector, ranked, Gather(asked, ranked, otherSubject));
    }

    private async Task<Dictionary<string, double>> LikenessAsync(ReadOnlyMemory<float> vector, IEnumerable<ScoredChunk> hits, CancellationToken cancellationToken)
    {
        Chunk[] chunks = [.. hits.Select(hit => hit.Chunk).DistinctBy(chunk => chunk.Passage, StringComparer.Ordinal)];
        var vectors = await _vectors.OfAllAsync([.. chunks.Select(chunk => chunk.NearestHeading)], cancellationToken);
        return chunks.Select((chunk, i) => (chunk.Passage, Likeness: (double)Vectors.Dot(vectors[i].Span, vector.Span)))
            .ToDictionary(pair => pair.Passage, pair => pair.Likeness, StringComparer.Ordinal);
    }

    private static Evidence Gather(Question question, IReadOnlyList<RankedPassage> ranked, double otherSubject)
    {
        var terms = question.Terms.Distinct(StringComparer.Ordinal).Count();
        return new Evidence(
            ranked.Select(passage => passage.Heading).DefaultIfEmpty().Max(),
            ranked.Select(passage => passage.Meaning).DefaultIfEmpty().Max(),
            otherSubject,
            ranked.Take(MostCitations).Select(passage => passage.Coverage).DefaultIfEmpty().Max(),
            terms > 0 ? question.Foreign / terms : question.Adds.Length > 0 ? 0 : 1,
            Math.Min(question.Foreign, 2) / 2,
            question.SubjectWords > 0 ? 1 : 0,
            question.TuningWords > 0 ? 1 : 0,
            Math.Min(question.MaybeWords, 2) / 2.0,
            question.Unknowable ? 1 : 0);
    }

    private async Task<List<(RankedPassage Passage, ChosenQuote Chosen)>> QuoteAsync(GuidanceSearch search, CancellationToken cancellationToken)
    {
        var parts = new List<(RankedPassage, ChosenQuote)>();
        foreach (var passage in search.Passages.Take(MostCitations).Where(passage => passage.Score >= Beside * search.Passages[0].Score))
        {
            var words = parts.Count == 0 ? WordsOfBest : WordsOfFurther;
            parts.Add((passage, await _quotes.ChooseAsync(search.Question, search.Vector, passage.Chunk, words, cancellationToken)));
        }

        return parts;
    }

    private Citation Cite((RankedPassage Passage, ChosenQuote Chosen) part, GuidanceSearch search, double chance)
    {
        var (passage, chosen) = part;
        var score = Math.Round(chance * Math.Clamp(passage.Score / search.Passages[0].Score, 0, 1), 3);
        var title = passage.Chunk.IsOperators ? wording.Say(Says.OperatorDocument, ("title", passage.Chunk.Title)) : passage.Chunk.Title;
        return new Citation(title, passage.Chunk.Section, chosen.Quote, score, passage.Chunk.Passage);
    }
}

/// <summary>What was found for a question.</summary>
/// <param name="Question">The question as it was read.</param>
/// <param name="Vector">The encoder's vector of it.</param>
/// <param name="Passages">Best first.</param>
/// <param name="Evidence">What tells whether the guidance answers it.</param>
public sealed record GuidanceSearch(Question Question, ReadOnlyMemory<float> Vector, IReadOnlyList<RankedPassage> Passages, Evidence Evidence);
