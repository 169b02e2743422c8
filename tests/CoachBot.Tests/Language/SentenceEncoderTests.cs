using CoachBot.Language;
using Microsoft.Extensions.AI;
using static CoachBot.Tests.Language.EncoderFixture;

namespace CoachBot.Tests.Language;

public class SentenceEncoderTests
{
    /// <summary>The numbers that the original network gives for the same texts in float32.</summary>
    [Fact]
    public void Every_reference_text_lies_within_a_cosine_of_995_thousandths_of_the_original()
    {
        var rows = Rows("sentence-encoder-reference.jsonl").ToList();
        var vectors = Encoder.Encode([.. rows.Select(row => row.GetProperty("text").GetString()!)]);

        rows.Count.ShouldBe(55);
        for (var i = 0; i < rows.Count; i++)
        {
            float[] expected = [.. rows[i].GetProperty("vec").EnumerateArray().Select(number => number.GetSingle())];
            Vectors.Cosine(vectors[i], expected).ShouldBeGreaterThanOrEqualTo(0.995f, rows[i].GetProperty("text").GetString());
        }
    }

    [Theory]
    [InlineData("short")]
    [InlineData("🙂")]
    [InlineData("שלום עולם")]
    [InlineData("\u0000\u0007\u001b[31m")]
    [InlineData("half a pair: \ud83d and \udc00")]
    [InlineData("   ")]
    public void A_text_with_any_characters_becomes_512_numbers_of_unit_length(string text)
    {
        var vector = Encoder.Encode(text);

        vector.Length.ShouldBe(512);
        Vectors.Dot(vector, vector).ShouldBe(1f, 1e-5f);
        vector.ShouldAllBe(number => float.IsFinite(number));
    }

    [Fact]
    public void An_empty_text_is_all_zeros_and_like_nothing()
    {
        var vectors = Encoder.Encode(["", "something", ""]);

        vectors[0].ShouldAllBe(number => number == 0);
        vectors[2].ShouldBe(vectors[0]);
        Vectors.Cosine(vectors[0], vectors[1]).ShouldBe(0);
    }

    [Fact]
    public void Only_the_first_128_tokens_of_a_long_text_count()
    {
        var long_text = string.Concat(Enumerable.Repeat("we argue about money every week and then make up ", 4000));

        Encoder.Tokenize(long_text).Count.ShouldBe(128);
        Encoder.Encode(long_text).ShouldBe(Encoder.Encode(long_text[..2000] + "penguins"));
    }

    [Fact]
    public void Texts_of_like_meaning_lie_closer_than_texts_that_share_words()
    {
        var v = Encoder.Encode(["How much does it cost?", "What is the price?", "How does it rain so much?"]);

        Vectors.Dot(v[0], v[1]).ShouldBeGreaterThan(Vectors.Dot(v[0], v[2]));
    }

    [Fact]
    public void A_text_gets_the_same_numbers_alone_in_a_batch_and_from_many_threads()
    {
        string[] texts = [.. Enumerable.Range(0, 60).Select(i => string.Join(' ', Enumerable.Repeat($"example number {i}", 1 + (i % 9))))];
        var alone = Array.ConvertAll(texts, Encoder.Encode);

        Encoder.Encode(texts).ShouldBe(alone);
        Parallel.For(0, 8, _ => Encoder.Encode(texts).ShouldBe(alone));
    }

    [Fact]
    public async Task It_speaks_the_common_interface_of_embedding_generators()
    {
        IEmbeddingGenerator<string, Embedding<float>> generator = Encoder;

        var embeddings = await generator.GenerateAsync(["one", "two"]);

        embeddings.Count.ShouldBe(2);
        embeddings[1].Vector.ToArray().ShouldBe(Encoder.Encode("two"));
        embeddings[0].ModelId.ShouldBe(Encoder.Id);
        generator.GetService<EmbeddingGeneratorMetadata>()!.DefaultModelDimensions.ShouldBe(512);
    }

    [Fact]
    public async Task A_cancelled_batch_stops()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(
            () => Encoder.GenerateAsync([.. Enumerable.Repeat("a sentence to encode", 500)], cancellationToken: source.Token));
    }
}
