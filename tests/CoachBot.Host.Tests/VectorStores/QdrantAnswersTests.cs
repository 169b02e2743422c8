using System.Text.Json;
using CoachBot.Host.Tests.VectorStores.StandIn;
using CoachBot.Host.VectorStores;
using CoachBot.Knowledge;
using CoachBot.Knowledge.Qdrant;
using CoachBot.Language;
using CoachBot.Words;

namespace CoachBot.Host.Tests.VectorStores;

public sealed class QdrantAnswersTests : IAsyncLifetime
{
    private static readonly SentenceEncoder Encoder = new();
    private QdrantStandIn _server = null!;

    public async Task InitializeAsync() => _server = await QdrantStandIn.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task The_shipped_guidance_answers_the_same_from_Qdrant_as_from_this_process()
    {
        FallbackIndex? database = null;
        var settings = new QdrantSettings(_server.Url, null, "coachbot", "coachbot", TimeSpan.FromSeconds(30));
        using var local = Load(KnowledgeAdditions.None);
        using var remote = Load(new KnowledgeAdditions
        {
            Index = (inner, encoder) => database = new FallbackIndex(
                inner, new QdrantIndex(new RestQdrantServer(settings), settings, encoder, TimeProvider.System), TimeSpan.FromSeconds(60), TimeProvider.System, new HeardLog()),
        });
        _ = await remote.Index.DocumentsAsync();
        (await database!.LevelAsync()).ShouldBeTrue();
        _server.Count("coachbot").ShouldBe(remote.Passages.Chunks.Count);

        var different = new List<string>();
        foreach (var question in Questions())
        {
            var here = await local.Answerer.AnswerAsync(question, null);
            var there = await remote.Answerer.AnswerAsync(question, null);
            if (Shown(here) != Shown(there)) different.Add(question);
        }

        different.ShouldBeEmpty();
        database.IsLevel.ShouldBeTrue("every answer came from Qdrant");
        _server.Refused.ShouldBeEmpty();
    }

    /// <summary>Every third; all 289 were compared when this was written.</summary>
    private static IEnumerable<string> Questions() => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "ask.jsonl"))
        .Where((_, i) => i % 3 == 0).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("question").GetString()!);

    private static string Shown(Answer answer) => JsonSerializer.Serialize(answer, CoachJson.Wire);

    private static ShippedKnowledge Load(KnowledgeAdditions additions)
    {
        var prompts = Path.Combine(AppContext.BaseDirectory, "prompts");
        return ShippedKnowledge.Load(prompts, Encoder, Wording.Load(Path.Combine(prompts, "wording.en.json")), additions);
    }
}
