using CoachBot.Knowledge;
using CoachBot.Tests.Language;

namespace CoachBot.Tests.Knowledge;

public sealed class InProcessIndexTests : IDisposable
{
    private readonly InProcessIndex _index = new(EncoderFixture.Encoder);

    public void Dispose() => _index.Dispose();

    [Fact]
    public async Task The_passage_that_answers_comes_first_even_in_other_words()
    {
        await Fill();

        var byWord = await _index.SearchAsync("hosting endpoint", KnowledgeFilter.None, 3);
        var byMeaning = await _index.SearchAsync("How much money do I have to spend?", KnowledgeFilter.None, 3);

        byWord[0].Chunk.Passage.ShouldBe("costs#hosting");
        byWord[0].Coverage.ShouldBe(1);
        byMeaning[0].Chunk.Document.ShouldBe("costs");
        byMeaning.Select(hit => hit.Score).ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public async Task A_filter_admits_its_audience_and_passages_for_everybody()
    {
        await Fill();

        var hits = await _index.SearchAsync("consent", new KnowledgeFilter(Audience: "business"), 10);

        hits.Select(hit => hit.Chunk.Document).Distinct().ShouldBe(["privacy", "costs"], ignoreOrder: true);
        (await _index.SearchAsync("consent", new KnowledgeFilter(Topics: ["nothing"]), 10)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_document_that_comes_again_replaces_its_passages_and_no_others()
    {
        await Fill();

        await _index.UpsertAsync([Passage("costs", "prices", "Prices rose.", "business")]);

        _index.Chunks.Select(chunk => chunk.Passage).ShouldBe(["privacy#consent", "couples#talk", "costs#prices"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("the of and")]
    [InlineData("\ud83d\u0000🙂 שלום")]
    public async Task A_query_without_known_words_is_answered_with_zero_coverage(string query)
    {
        await Fill();

        var hits = await _index.SearchAsync(query, KnowledgeFilter.None, 2);

        hits.Count.ShouldBe(2);
        hits.ShouldAllBe(hit => hit.Lexical == 0 && hit.Coverage == 0);
    }

    [Fact]
    public async Task An_empty_index_finds_nothing() => (await _index.SearchAsync("costs", KnowledgeFilter.None, 5)).ShouldBeEmpty();

    [Fact]
    public async Task Searches_and_upserts_may_run_at_once()
    {
        await Fill();

        await Parallel.ForEachAsync(Enumerable.Range(0, 40), async (i, token) =>
        {
            if (i % 4 == 0)
                await _index.UpsertAsync([Passage($"more{i}", "text", $"More about topic {i}.")], token);
            (await _index.SearchAsync("what does hosting cost", KnowledgeFilter.None, 1, token))[0].Chunk.Document.ShouldBe("costs");
        });

        _index.Chunks.Count.ShouldBe(14);
    }

    private Task Fill() => _index.UpsertAsync(
    [
        Passage("costs", "hosting", "An endpoint that runs all month is the real cost of a tuned model.", "business"),
        Passage("costs", "training", "Training on three hundred examples costs a few dollars.", "business"),
        Passage("privacy", "consent", "Ask the people in the messages before you use them."),
        Passage("couples", "talk", "Partners who argue can look for patterns in fifty of their own examples.", "relationship"),
    ]);

    private static Chunk Passage(string document, string heading, string text, params string[] audience) =>
        new($"{document}#{heading}", document, document, [heading], text, text, audience, ["topic"]);
}
