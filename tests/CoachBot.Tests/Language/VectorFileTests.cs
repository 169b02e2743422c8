using CoachBot.Input;
using CoachBot.Language;
using static CoachBot.Tests.Language.EncoderFixture;

namespace CoachBot.Tests.Language;

public sealed class VectorFileTests : IDisposable
{
    private static readonly string[] Texts = ["one passage", "another passage", "one passage"];
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Vectors_come_back_close_to_what_they_were()
    {
        Write();

        var file = VectorFile.Read(_path);

        file.Count.ShouldBe(2);
        Vectors.Cosine(file.Find(Encoder.Id, "another passage"), Encoder.Encode("another passage")).ShouldBeGreaterThan(0.99999f);
        file.Find(Encoder.Id, "another passage!").ShouldBeNull();
        file.Find("another encoder", "another passage").ShouldBeNull();
    }

    [Fact]
    public async Task Texts_in_the_file_are_not_encoded_and_others_are()
    {
        // Told apart from the encoder's own numbers because it is the wrong vector.
        VectorFile.Write(_path, Encoder.Id, [("known", Encoder.Encode("something else"))]);
        using var cached = new CachedEmbeddingGenerator(Encoder, VectorFile.Read(_path));

        var embeddings = await cached.GenerateAsync(["new", "known", "newer"]);

        embeddings[0].Vector.ToArray().ShouldBe(Encoder.Encode("new"));
        Vectors.Cosine(embeddings[1].Vector.Span, Encoder.Encode("something else")).ShouldBeGreaterThan(0.999f);
        embeddings[2].Vector.ToArray().ShouldBe(Encoder.Encode("newer"));
    }

    [Fact]
    public void The_same_vectors_give_the_same_file()
    {
        Write();
        var first = File.ReadAllBytes(_path);
        VectorFile.Write(_path, Encoder.Id, Texts.Reverse().Zip(Encoder.Encode([.. Texts.Reverse()])));

        File.ReadAllBytes(_path).ShouldBe(first);
    }

    [Fact]
    public void A_missing_file_is_empty_and_a_damaged_one_is_named()
    {
        VectorFile.Read(_path).Count.ShouldBe(0);
        Write();
        File.WriteAllBytes(_path, File.ReadAllBytes(_path)[..500]);

        var error = Should.Throw<UnusableFileException>(() => VectorFile.Read(_path));

        error.Message.ShouldContain(_path);
        error.Message.ShouldContain("encode-guidance");
    }

    private void Write() => VectorFile.Write(_path, Encoder.Id, Texts.Zip(Encoder.Encode(Texts)));
}
