using CoachBot.Language;

namespace CoachBot.Tests.Language;

public sealed class EncoderWeightsTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void A_missing_file_is_named_with_its_mend()
    {
        using var encoder = new SentenceEncoder(_path);

        var error = Should.Throw<EncoderWeightsException>(() => encoder.Encode("hello"));

        error.Message.ShouldContain(_path);
        error.Message.ShouldContain("missing");
        error.Message.ShouldContain("convert-encoder");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(5_000_000)]
    public void A_torn_file_is_refused(int length)
    {
        File.WriteAllBytes(_path, File.ReadAllBytes(SentenceEncoder.DefaultWeightsPath)[..length]);
        using var encoder = new SentenceEncoder(_path);

        Should.Throw<EncoderWeightsException>(() => encoder.Encode("hello")).Message.ShouldContain(_path);
    }

    [Fact]
    public void One_flipped_bit_is_noticed_and_a_mended_file_works_without_a_restart()
    {
        var bytes = File.ReadAllBytes(SentenceEncoder.DefaultWeightsPath);
        bytes[3_000_000] ^= 1;
        File.WriteAllBytes(_path, bytes);
        using var encoder = new SentenceEncoder(_path);
        Should.Throw<EncoderWeightsException>(() => encoder.Encode("hello")).Message.ShouldContain("checksum");

        bytes[3_000_000] ^= 1;
        File.WriteAllBytes(_path, bytes);

        encoder.Encode("hello").ShouldBe(EncoderFixture.Encoder.Encode("hello"));
    }

    [Fact]
    public void Weights_come_back_alike_from_either_precision()
    {
        var full = Encode(WeightPrecision.Full);
        var quantised = Encode(WeightPrecision.EightBit);

        Vectors.Cosine(full, quantised).ShouldBeInRange(0.99f, 0.999999f);
    }

    [Fact]
    public void A_tensor_of_the_wrong_size_is_named()
    {
        var tensors = RandomTensors();
        tensors["output.bias"] = new float[3];

        Should.Throw<ArgumentException>(() => EncoderWeightsWriter.Write(Vocabulary, tensors, WeightPrecision.Full))
            .Message.ShouldContain("output.bias");
    }

    private static VocabularyPiece[] Vocabulary { get; } =
        [.. Enumerable.Range(0, 6).Select(i => new VocabularyPiece($"<{i}>", 0)), new("\u2581", -3), new("a", -2), new("b", -2), new("ab", -3)];

    private float[] Encode(WeightPrecision precision)
    {
        File.WriteAllBytes(_path, EncoderWeightsWriter.Write(Vocabulary, RandomTensors(), precision));
        using var encoder = new SentenceEncoder(_path);
        return encoder.Encode("ab ba aab b");
    }

    /// <summary>Random numbers of the size that trained weights have.</summary>
    private static Dictionary<string, float[]> RandomTensors()
    {
        var random = new Random(7);
        return EncoderLayout.Tensors.ToDictionary(
            spec => spec.Name,
            spec => Enumerable.Range(0, spec.Count).Select(_ => (random.NextSingle() - 0.5f) / MathF.Sqrt(spec.Rows)).ToArray(),
            StringComparer.Ordinal);
    }
}
