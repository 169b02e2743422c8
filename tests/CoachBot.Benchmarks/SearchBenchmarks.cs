using BenchmarkDotNet.Attributes;
using CoachBot.Knowledge;
using CoachBot.Language;

namespace CoachBot.Benchmarks;

/// <summary>
/// A search of the shipped guidance for its best three passages, over SQLite's full-text search (FTS5 with <c>bm25</c>) on the same texts. FTS5
/// knows words only, ours words and meaning; encoding the question is shown apart. All times are for <see cref="Questions"/> together.
/// </summary>
public class SearchBenchmarks : IDisposable
{
    private const int Count = 3;

    private static readonly string[] Questions =
    [
        "How many examples do I need before tuning makes sense?",
        "What does it cost to keep a tuned model running?",
        "Can I tune a model on my own computer without uploading anything?",
        "What if my partner takes back the consent?",
        "Is retrieval better when our prices change every week?",
        "How do I know whether the tuned model is really better?",
        "Which providers still take new customers?",
        "What is a fifty example probe?",
    ];

    private readonly SentenceEncoder _encoder = new();
    private readonly FullTextIndex _fullText;
    private readonly InProcessIndex _index;
    private readonly HybridSearch _search;
    private readonly float[][] _vectors;

    public SearchBenchmarks()
    {
        var chunks = Passages.Load(Path.Combine(AppContext.BaseDirectory, "prompts")).Chunks;
        _fullText = new FullTextIndex(chunks.Select(chunk => chunk.SearchText));
        _index = new InProcessIndex(_encoder);
        _index.UpsertAsync(chunks).GetAwaiter().GetResult();
        _search = new HybridSearch([.. chunks.Select(SearchedPassage.Of)], _encoder.Encode([.. chunks.Select(chunk => chunk.EncoderText)]));
        _vectors = _encoder.Encode(Questions).ToArray();
    }

    [Benchmark(Baseline = true)]
    public int Sqlite_full_text() => Questions.Sum(question => _fullText.Find(question, Count).Count);

    [Benchmark]
    public int Words_and_meaning_of_encoded_questions() => Enumerable.Range(0, Questions.Length).Sum(at => _search.Find(Questions[at], _vectors[at], KnowledgeFilter.None, Count).Count);

    [Benchmark]
    public async Task<int> Words_and_meaning_with_the_encoding()
    {
        var found = 0;
        foreach (var question in Questions) found += (await _index.SearchAsync(question, KnowledgeFilter.None, Count)).Count;
        return found;
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _fullText.Dispose();
        _index.Dispose();
        _encoder.Dispose();
        GC.SuppressFinalize(this);
    }
}
