using CoachBot.Agents;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace CoachBot.Host.Tests.Models;

public sealed class EmbeddingGeneratorTests
{
    [Fact]
    public async Task Vectors_come_in_the_order_of_the_texts_over_several_requests()
    {
        await using var rig = await ModelRig.StartAsync();
        rig.Server.Otherwise = ScriptedAnswers.Embeddings();
        var texts = Enumerable.Range(1, 100).Select(length => new string('a', length)).ToList();

        var vectors = await Generator(rig).GenerateAsync(texts);

        vectors.Select(vector => (int)vector.Vector.Span[0]).ShouldBe(texts.Select(text => text.Length));
        vectors.Usage!.InputTokenCount.ShouldBe(texts.Sum(text => text.Length));
        rig.Server.Requests.Count.ShouldBe(2);
        rig.Server.Requests[0].Path.ShouldBe("/v1/embeddings");
        rig.Server.Requests[0].Body.GetProperty("model").GetString().ShouldBe("scripted-embedder");
    }

    [Fact]
    public async Task Nothing_to_embed_asks_nobody()
    {
        await using var rig = await ModelRig.StartAsync();
        (await Generator(rig).GenerateAsync([])).ShouldBeEmpty();
        rig.Server.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_fault_that_passes_is_retried()
    {
        await using var rig = await ModelRig.StartAsync(ScriptedAnswers.RateLimited("0"), ScriptedAnswers.Reset(), ScriptedAnswers.Embeddings());
        (await Generator(rig).GenerateAsync(["one"])).Single().Dimensions.ShouldBe(4);
    }

    [Theory]
    [InlineData("""{"data":[]}""")]
    [InlineData("""{"data":[{"index":0,"embedding":[1]},{"index":0,"embedding":[1]}]}""")]
    [InlineData("""{"data":[{"index":0,"embedding":[1]},{"index":1,"embedding":[1,2]}]}""")]
    [InlineData("""{"data":[{"index":0,"embedding":[1]},{"index":7,"embedding":[1]}]}""")]
    [InlineData("""{"data":[{"index":0,"embedding":[1e99]},{"index":1,"embedding":[1]}]}""")]
    [InlineData("""{"data":[{"index":0,"embedding":["a"]},{"index":1,"embedding":[null]}]}""")]
    [InlineData("""{"data":[{"index":0,"embedding":[]},{"index":1,"embedding":[]}]}""")]
    [InlineData("nonsense")]
    public async Task Vectors_that_are_of_no_use_are_refused(string body)
    {
        await using var rig = await ModelRig.StartAsync(ScriptedAnswers.Json(body));
        (await Should.ThrowAsync<ModelUnavailableException>(() => Generator(rig).GenerateAsync(["one", "two"]))).Kind.ShouldBe(ModelFaultKind.Broken);
    }

    [Fact]
    public async Task A_wrong_key_is_told()
    {
        await using var rig = await ModelRig.StartAsync(ScriptedAnswers.Unauthorised());
        (await Should.ThrowAsync<ModelUnavailableException>(() => Generator(rig).GenerateAsync(["one"]))).Kind.ShouldBe(ModelFaultKind.Unauthorised);
        rig.Server.Requests.Count.ShouldBe(1);
    }

    private static IEmbeddingGenerator<string, Embedding<float>> Generator(ModelRig rig) => rig.Services.GetRequiredService<IEmbeddingGenerator<string, Embedding<float>>>();
}
