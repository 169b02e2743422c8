using System.Diagnostics;
using CoachBot.Host.Tests.VectorStores.StandIn;
using CoachBot.Host.VectorStores;
using CoachBot.Knowledge;
using CoachBot.Knowledge.Qdrant;
using CoachBot.Language;
using Microsoft.AspNetCore.Http;

namespace CoachBot.Host.Tests.VectorStores;

public sealed class FallbackIndexTests : IAsyncLifetime, IDisposable
{
    private const string Question = "my name is Zebulon and what does hosting cost?";
    private static readonly SentenceEncoder Encoder = new();
    private readonly InProcessIndex _local = new(Encoder);
    private readonly ManualTime _time = new();
    private readonly HeardLog _log = new();
    private QdrantStandIn _server = null!;
    private FallbackIndex _index = null!;

    public async Task InitializeAsync()
    {
        _server = await QdrantStandIn.StartAsync();
        _index = Over(TimeSpan.FromSeconds(2));
    }

    public async Task DisposeAsync()
    {
        _index.Dispose();
        await _server.DisposeAsync();
    }

    public void Dispose() => _local.Dispose();

    [Fact]
    public async Task Qdrant_is_searched_once_it_has_what_this_process_has()
    {
        await FillAsync();
        (await _index.LevelAsync()).ShouldBeTrue();
        _server.Asked.Clear();

        await AnswersAsync();

        _server.Asked.ShouldContain(asked => asked.EndsWith("/points/query/batch", StringComparison.Ordinal));
        _log.Lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task While_Qdrant_is_away_the_answers_are_the_same_and_the_log_says_so_once()
    {
        await FillAsync();
        await _index.LevelAsync();
        await _server.CloseAsync();

        for (var i = 0; i < 5; i++) await AnswersAsync();

        var line = _log.Lines.ShouldHaveSingleItem();
        line.ShouldStartWith("Warning");
        line.ShouldContain(_server.Url.ToString());
        line.ShouldNotContain("Zebulon");
    }

    [Fact]
    public async Task It_starts_without_Qdrant_and_takes_it_up_when_it_comes()
    {
        await _server.CloseAsync();
        await FillAsync();
        await AnswersAsync();
        await _index.UpsertAsync([KnowledgeIndexContract.Passage("own-late", "late", "Penguins pay nothing.")]);
        await _index.RemoveAsync(["couples"]);

        await _server.OpenAsync();
        await AnswersAsync();
        _index.IsLevel.ShouldBeFalse("a pause is a pause");
        _time.Pass(FallbackIndex.Pause);
        await AnswersAsync();
        await UntilAsync(() => _index.IsLevel);

        (await _index.SearchAsync("penguins", KnowledgeFilter.None, 10)).Select(hit => hit.Chunk.Document).Distinct().ShouldBe(["own-late", "costs", "privacy"], ignoreOrder: true);
        _server.Count("coachbot").ShouldBe(4);
        _log.Lines.Last().ShouldContain("back");
    }

    [Fact]
    public async Task A_Qdrant_that_hangs_costs_one_question_one_timeout()
    {
        await FillAsync();
        await _index.LevelAsync();
        _server.Fault = async context =>
        {
            await Task.Delay(TimeSpan.FromSeconds(30), context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            return true;
        };

        var first = await TimedAsync();
        var others = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => TimedAsync()));

        first.ShouldBeInRange(TimeSpan.FromSeconds(1.9), TimeSpan.FromSeconds(10));
        others.Max().ShouldBeLessThan(TimeSpan.FromSeconds(1.5));
    }

    [Theory]
    [InlineData(401, "Qdrant:KeyVariable")]
    [InlineData(403, "Qdrant:KeyVariable")]
    [InlineData(429, "429")]
    [InlineData(500, "its log tells more")]
    [InlineData(302, "302")]
    public async Task An_answer_that_is_a_refusal_is_no_answer(int status, string says)
    {
        await FillAsync();
        await _index.LevelAsync();
        _server.Fault = context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = "http://127.0.0.1:9/";
            return Task.FromResult(true);
        };

        await AnswersAsync();

        _log.Lines.ShouldHaveSingleItem().ShouldContain(says);
    }

    [Theory]
    [InlineData("""{"result":[{"points":[{"id":""")]
    [InlineData("""{"result":[{"points":[{"id":"not-an-id","score":1}]}]}""")]
    [InlineData("""{"result":[{"points":[{"id":"3f2504e0-4f89-81d3-9a0c-0305e82c3301","score":"high"}]}]}""")]
    [InlineData("""{"result":{"points":7}}""")]
    [InlineData("""{"result":[]}""")]
    [InlineData("<html>a proxy's page</html>")]
    [InlineData("[]")]
    [InlineData("")]
    public async Task Half_an_answer_or_another_ones_is_no_answer(string body)
    {
        await FillAsync();
        await _index.LevelAsync();
        _server.Fault = async context =>
        {
            await context.Response.WriteAsync(body);
            return true;
        };

        await AnswersAsync();

        _log.Lines.ShouldHaveSingleItem().ShouldContain("Until it is back");
    }

    [Fact]
    public async Task An_answer_that_breaks_off_is_no_answer()
    {
        await FillAsync();
        await _index.LevelAsync();
        _server.Fault = async context =>
        {
            context.Response.ContentLength = 5000;
            await context.Response.WriteAsync("""{"result":""");
            await context.Response.Body.FlushAsync();
            context.Abort();
            return true;
        };

        await AnswersAsync();
    }

    [Fact]
    public async Task A_Qdrant_that_lost_its_disk_is_filled_again_and_not_believed_meanwhile()
    {
        await FillAsync();
        await _index.LevelAsync();
        _server.LoseEverything();

        await AnswersAsync();
        _time.Pass(FallbackIndex.Pause);
        await AnswersAsync();
        await UntilAsync(() => _index.IsLevel);

        _server.Count("coachbot").ShouldBe(4);
        await AnswersAsync();
    }

    [Fact]
    public async Task Shipped_documents_of_an_earlier_version_go_and_other_hosts_operators_documents_stay()
    {
        using (var earlier = Remote(TimeSpan.FromSeconds(10), TimeProvider.System))
            await earlier.UpsertAsync([KnowledgeIndexContract.Passage("renamed", "text", "Old."), KnowledgeIndexContract.Passage("own-elsewhere", "text", "Added on another host.")]);

        await FillAsync();
        await _index.LevelAsync();

        (await _index.DocumentsAsync()).ShouldBe(["costs", "couples", "own-elsewhere", "privacy"]);
    }

    [Fact]
    public async Task Ending_the_program_in_the_middle_of_filling_hangs_nothing()
    {
        _server.Fault = async context =>
        {
            await Task.Delay(TimeSpan.FromSeconds(30), context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            return true;
        };
        var clock = Stopwatch.StartNew();
        var index = Over(TimeSpan.FromMilliseconds(100));

        await index.UpsertAsync(KnowledgeIndexContract.Some());
        index.Dispose();

        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    private FallbackIndex Over(TimeSpan timeout) =>
        new(_local, Remote(timeout, _time), TimeSpan.FromSeconds(10), _time, _log);

    private QdrantIndex Remote(TimeSpan timeout, TimeProvider time)
    {
        var settings = new QdrantSettings(_server.Url, null, "coachbot", "coachbot", timeout);
        return new QdrantIndex(new RestQdrantServer(settings), settings, Encoder, time);
    }

    private Task FillAsync() => _index.UpsertAsync(KnowledgeIndexContract.Some());

    private async Task AnswersAsync() => (await _index.SearchAsync(Question, KnowledgeFilter.None, 2))[0].Chunk.Passage.ShouldBe("costs#hosting");

    private async Task<TimeSpan> TimedAsync()
    {
        var clock = Stopwatch.StartNew();
        await AnswersAsync();
        return clock.Elapsed;
    }

    private static async Task UntilAsync(Func<bool> done)
    {
        for (var tries = 0; !done() && tries < 200; tries++) await Task.Delay(50);
        done().ShouldBeTrue();
    }
}
