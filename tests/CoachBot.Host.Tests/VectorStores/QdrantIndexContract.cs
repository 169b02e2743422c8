using CoachBot.Host.Tests.VectorStores.StandIn;
using CoachBot.Knowledge;
using CoachBot.Knowledge.Qdrant;
using Microsoft.Extensions.AI;

namespace CoachBot.Host.Tests.VectorStores;

/// <summary>What an index over Qdrant promises beside, whichever protocol it speaks.</summary>
public abstract class QdrantIndexContract : KnowledgeIndexContract
{
    private readonly List<QdrantIndex> _opened = [];
    private QdrantStandIn _server = null!;

    protected abstract Task<QdrantStandIn> StartAsync();

    protected abstract IQdrantServer Connect(QdrantSettings settings);

    public override async Task DisposeAsync()
    {
        _opened.ForEach(index => index.Dispose());
        _server.Refused.ShouldBeEmpty();
        await _server.DisposeAsync();
    }

    protected override async Task<IKnowledgeIndex> OpenAsync()
    {
        _server = await StartAsync();
        return Open();
    }

    [Fact]
    public async Task Unchanged_passages_are_not_sent_again()
    {
        await FillAsync();
        await FillAsync();
        _server.Written.ShouldBe(4);

        await Index.UpsertAsync([.. Some().Take(1), Passage("costs", "training", "Training became dearer."), .. Some().Skip(2)]);

        _server.Written.ShouldBe(5);
        _server.Count("coachbot").ShouldBe(4);
    }

    [Fact]
    public async Task Tenants_share_a_collection_and_never_see_each_other()
    {
        var other = Open(tenant: "other");
        await FillAsync();
        await other.UpsertAsync([Passage("costs", "secret", "Their hosting costs ninety thousand euros.")]);

        (await Index.SearchAsync("hosting ninety thousand", KnowledgeFilter.None, 100)).ShouldNotContain(hit => hit.Chunk.PlainText.Contains("ninety"));
        // A word that only another tenant has is no known word.
        (await Index.SearchAsync("thousand", KnowledgeFilter.None, 1))[0].Coverage.ShouldBe(0);
        (await other.DocumentsAsync()).ShouldBe(["costs"]);
        await other.RemoveAsync(["costs", "privacy"]);
        (await Index.DocumentsAsync()).ShouldBe(["costs", "couples", "privacy"]);
        _server.Collections.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Every_passage_has_the_scores_that_the_search_in_this_process_gives_it()
    {
        using var local = new InProcessIndex(Encoder);
        await local.UpsertAsync(Some());
        await FillAsync();

        foreach (var filter in new[] { KnowledgeFilter.None, new KnowledgeFilter("business"), new KnowledgeFilter(Topics: ["talk", "hosting"]) })
        {
            var here = await local.SearchAsync("does an endpoint for fifty examples cost much?", filter, 10);
            var there = await Index.SearchAsync("does an endpoint for fifty examples cost much?", filter, 10);

            there.Select(hit => hit.Chunk.Passage).ShouldBe(here.Select(hit => hit.Chunk.Passage));
            foreach (var (a, b) in here.Zip(there))
            {
                b.Lexical.ShouldBe(a.Lexical);
                b.Coverage.ShouldBe(a.Coverage);
                b.Semantic.ShouldBe(a.Semantic, 1e-6);
                b.Score.ShouldBe(a.Score, 1e-5);
            }
        }
    }

    [Fact]
    public async Task Points_of_another_encoder_are_made_anew_without_a_gap()
    {
        var old = Open(encoder: new Renamed("before"));
        await old.UpsertAsync(Some());
        await Open(tenant: "other", encoder: new Renamed("before")).UpsertAsync([Passage("theirs", "text", "Theirs.")]);
        var before = _server.AliasTarget("coachbot")!;
        var switched = 0;
        _server.Fault = async context =>
        {
            // At every moment of the move somebody who searches by the alias finds everything.
            _server.Count("coachbot").ShouldBe(5);
            switched += context.Request.Path == "/collections/aliases" ? 1 : 0;
            return await Task.FromResult(false);
        };

        (await Index.SearchAsync("hosting", KnowledgeFilter.None, 1))[0].Chunk.Passage.ShouldBe("costs#hosting");

        switched.ShouldBe(1);
        _server.Collections.ShouldBe([_server.AliasTarget("coachbot")!]);
        _server.AliasTarget("coachbot").ShouldNotBe(before);
        (await Open(tenant: "other").DocumentsAsync()).ShouldBe(["theirs"]);
        // The old program, still running, sees that its points are gone and says so instead of searching among foreign vectors.
        (await Should.ThrowAsync<KnowledgeIndexUnavailableException>(() => old.SearchAsync("hosting", KnowledgeFilter.None, 1))).Message.ShouldContain("Another version");
    }

    [Fact]
    public async Task A_move_that_was_broken_off_goes_on_where_it_was()
    {
        var old = Open(encoder: new Renamed("before"));
        await old.UpsertAsync([.. Enumerable.Range(0, 200).Select(i => Passage("long", $"part {i}", $"Sentence {i}."))]);
        var writes = 0;
        _server.Fault = async context =>
        {
            if (context.Request.Method != "PUT" || !context.Request.Path.Value!.EndsWith("/points", StringComparison.Ordinal) || ++writes < 3) return false;
            await Task.CompletedTask;
            context.Abort();
            return true;
        };
        await Should.ThrowAsync<KnowledgeIndexUnavailableException>(() => Index.DocumentsAsync());
        _server.Fault = null;
        _server.Collections.Count.ShouldBe(2);
        (await old.SearchAsync("sentence", KnowledgeFilter.None, 1000)).Count.ShouldBe(200);
        await old.RemoveAsync(["long"]);
        await old.UpsertAsync([.. Enumerable.Range(0, 190).Select(i => Passage("long", $"part {i}", $"Sentence {i}."))]);

        var written = _server.Written;
        var restarted = Open();
        (await restarted.SearchAsync("sentence", KnowledgeFilter.None, 1000)).Count.ShouldBe(190);

        (_server.Written - written).ShouldBe(190 - 128, "what had been brought over was not sent again");
        _server.Collections.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Two_writers_of_the_same_documents_leave_one_version_whole()
    {
        var other = Open();
        for (var round = 0; round < 10; round++)
        {
            var left = Enumerable.Range(0, 20).Select(i => Passage("shared", $"left {i}", $"Left {round} {i}.")).ToList();
            var right = Enumerable.Range(0, 20).Select(i => Passage("shared", $"right {i}", $"Right {round} {i}.")).ToList();

            var results = await Task.WhenAll(Try(() => Index.UpsertAsync(left)), Try(() => other.UpsertAsync(right)));

            results.ShouldContain(true);
            if (!results.All(done => done)) continue;
            var found = (await Index.SearchAsync("left right", KnowledgeFilter.None, 100)).Select(hit => hit.Chunk.Passage).ToList();
            found.Count.ShouldBe(20);
            found.Select(passage => passage.Split(' ')[0]).Distinct().Count().ShouldBe(1);
        }
    }

    [Fact]
    public async Task Two_programs_that_start_at_once_do_the_same_work()
    {
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Open().UpsertAsync(Some())));

        _server.Collections.Count.ShouldBe(1);
        _server.Count("coachbot").ShouldBe(4);
    }

    [Fact]
    public async Task The_key_is_sent_and_a_wrong_one_is_explained_without_showing_it()
    {
        _server.Key = "right-key";
        await Open(key: "right-key").UpsertAsync(Some());

        var fault = await Should.ThrowAsync<QdrantException>(() => Open(key: "wrong-key").UpsertAsync(Some()));

        fault.Message.ShouldContain("Qdrant:KeyVariable");
        fault.ToString().ShouldNotContain("wrong-key");
    }

    [Fact]
    public async Task An_alias_that_leads_to_somebody_elses_collection_is_left_alone()
    {
        var foreign = Open(collection: "precious");
        await foreign.UpsertAsync(Some());
        var target = _server.AliasTarget("precious")!;
        using (var administrator = Connect(new QdrantSettings(_server.Url, null, "any", "any", TimeSpan.FromSeconds(10))))
            await administrator.LeadAsync("coachbot", target, replaces: false, CancellationToken.None);

        (await Should.ThrowAsync<QdrantException>(() => Index.UpsertAsync(Some()))).Message.ShouldContain("Qdrant:Collection");

        _server.Count(target).ShouldBe(4);
    }

    private static async Task<bool> Try(Func<Task> work)
    {
        try
        {
            await work();
            return true;
        }
        catch (KnowledgeIndexUnavailableException)
        {
            return false;
        }
    }

    private QdrantIndex Open(string tenant = "coachbot", string collection = "coachbot", string? key = null, IEmbeddingGenerator<string, Embedding<float>>? encoder = null)
    {
        var settings = new QdrantSettings(_server.Url, key, collection, tenant, TimeSpan.FromSeconds(10));
        var index = new QdrantIndex(Connect(settings), settings, encoder ?? Encoder, TimeProvider.System);
        _opened.Add(index);
        return index;
    }

    /// <summary>The same vectors under another name, as an encoder of another version has.</summary>
    private sealed class Renamed(string id) : IEmbeddingGenerator<string, Embedding<float>>
    {
        public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default) =>
            new((await Encoder.GenerateAsync(values, options, cancellationToken)).Select(made => new Embedding<float>(made.Vector) { ModelId = id }));

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
