using CoachBot.Knowledge;

namespace CoachBot.Host.Tests.VectorStores;

/// <summary>What every index promises; each index runs all of it.</summary>
public abstract class KnowledgeIndexContract : IAsyncLifetime
{
    protected static readonly Language.SentenceEncoder Encoder = new();

    protected IKnowledgeIndex Index { get; private set; } = null!;

    public async Task InitializeAsync() => Index = await OpenAsync();

    public abstract Task DisposeAsync();

    protected abstract Task<IKnowledgeIndex> OpenAsync();

    [Fact]
    public async Task An_empty_index_finds_nothing()
    {
        (await Index.SearchAsync("costs", KnowledgeFilter.None, 5)).ShouldBeEmpty();
        (await Index.DocumentsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_passage_comes_back_whole()
    {
        var chunk = new Chunk("häuser#größe~2", "häuser", "Häuser \"&\" <Höfe>", ["Größe", "Zwei 🙂"], "Ein *Haus*.\n\n```\ncode\n```", "Ein Haus.\ncode", ["business"], ["rooms", "yards"]);
        await Index.UpsertAsync([chunk]);

        var found = (await Index.SearchAsync("Haus", KnowledgeFilter.None, 1)).Single().Chunk;

        System.Text.Json.JsonSerializer.Serialize(found).ShouldBe(System.Text.Json.JsonSerializer.Serialize(chunk));
    }

    [Fact]
    public async Task The_passage_that_answers_comes_first_even_in_other_words()
    {
        await FillAsync();

        var byWord = await Index.SearchAsync("hosting endpoint", KnowledgeFilter.None, 3);
        var byMeaning = await Index.SearchAsync("How much money do I have to spend?", KnowledgeFilter.None, 3);

        byWord[0].Chunk.Passage.ShouldBe("costs#hosting");
        byWord[0].Coverage.ShouldBe(1);
        byMeaning[0].Chunk.Document.ShouldBe("costs");
        byMeaning.Select(hit => hit.Score).ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public async Task A_filter_admits_its_audience_and_passages_for_everybody()
    {
        await FillAsync();

        (await Documents(new KnowledgeFilter(Audience: "business"))).ShouldBe(["costs", "privacy"], ignoreOrder: true);
        (await Documents(new KnowledgeFilter(Topics: ["nothing"]))).ShouldBeEmpty();
        (await Documents(new KnowledgeFilter(Topics: ["nothing", "talk"]))).ShouldBe(["couples"]);
        (await Documents(new KnowledgeFilter(Audience: "business", Topics: ["talk"]))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_document_that_comes_again_replaces_its_passages_and_no_others()
    {
        await FillAsync();

        await Index.UpsertAsync([Passage("costs", "prices", "Prices rose.", "business")]);

        (await Index.SearchAsync("prices hosting training", KnowledgeFilter.None, 10)).Select(hit => hit.Chunk.Passage)
            .ShouldBe(["costs#prices", "privacy#consent", "couples#talk"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_passage_that_changes_under_its_id_is_the_new_one()
    {
        await FillAsync();

        await Index.UpsertAsync([Passage("privacy", "consent", "Nobody needs to be asked about octopuses.")]);

        var hits = await Index.SearchAsync("octopuses", KnowledgeFilter.None, 10);
        hits.Count.ShouldBe(4);
        hits[0].Chunk.PlainText.ShouldContain("octopuses");
        hits.ShouldNotContain(hit => hit.Chunk.PlainText.Contains("in the messages"));
    }

    [Fact]
    public async Task Removing_takes_whole_documents_and_only_those()
    {
        await FillAsync();

        await Index.RemoveAsync(["costs", "never-there"]);

        (await Index.DocumentsAsync()).ShouldBe(["couples", "privacy"]);
        (await Index.SearchAsync("hosting", KnowledgeFilter.None, 10)).ShouldNotContain(hit => hit.Chunk.Document == "costs");
    }

    [Theory]
    [InlineData("")]
    [InlineData("the of and")]
    [InlineData("\ud83d\u0000🙂 שלום")]
    public async Task A_query_without_known_words_is_answered_with_zero_coverage(string query)
    {
        await FillAsync();

        var hits = await Index.SearchAsync(query, KnowledgeFilter.None, 2);

        hits.Count.ShouldBe(2);
        hits.ShouldAllBe(hit => hit.Lexical == 0 && hit.Coverage == 0);
    }

    [Fact]
    public async Task A_slip_of_the_pen_is_mended_with_the_words_of_the_passages()
    {
        await FillAsync();

        var hits = await Index.SearchAsync("hostting", KnowledgeFilter.None, 1);

        hits[0].Chunk.Passage.ShouldBe("costs#hosting");
        hits[0].Lexical.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Searches_and_upserts_may_run_at_once()
    {
        await FillAsync();

        await Parallel.ForEachAsync(Enumerable.Range(0, 40), async (i, token) =>
        {
            if (i % 4 == 0) await Index.UpsertAsync([Passage($"more{i}", "text", $"More about topic {i}.")], token);
            (await Index.SearchAsync("what does hosting cost", KnowledgeFilter.None, 1, token))[0].Chunk.Document.ShouldBe("costs");
        });

        (await Index.DocumentsAsync()).Count.ShouldBe(13);
    }

    [Fact]
    public async Task A_long_document_is_taken_whole()
    {
        await Index.UpsertAsync([.. Enumerable.Range(0, 150).Select(i => Passage("long", $"part {i}", $"Sentence number {i} speaks of item{i}."))]);

        (await Index.SearchAsync("item149", KnowledgeFilter.None, 1))[0].Chunk.Passage.ShouldBe("long#part 149");
        (await Index.SearchAsync("sentence", KnowledgeFilter.None, 500)).Count.ShouldBe(150);
    }

    protected Task FillAsync() => Index.UpsertAsync(Some());

    internal static IReadOnlyList<Chunk> Some() =>
    [
        Passage("costs", "hosting", "An endpoint that runs all month is the real cost of a tuned model.", "business"),
        Passage("costs", "training", "Training on three hundred examples costs a few dollars.", "business"),
        Passage("privacy", "consent", "Ask the people in the messages before you use them."),
        Passage("couples", "talk", "Partners who argue can look for patterns in fifty of their own examples.", "relationship"),
    ];

    internal static Chunk Passage(string document, string heading, string text, params string[] audience) =>
        new($"{document}#{heading}", document, document, [heading], text, text, audience, [heading]);

    private async Task<IEnumerable<string>> Documents(KnowledgeFilter filter) =>
        (await Index.SearchAsync("consent", filter, 10)).Select(hit => hit.Chunk.Document).Distinct();
}
