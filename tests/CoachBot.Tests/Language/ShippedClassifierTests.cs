using CoachBot.Input;
using CoachBot.Language;
using static CoachBot.Tests.Language.EncoderFixture;

namespace CoachBot.Tests.Language;

public sealed class ShippedClassifierTests : IDisposable
{
    private static readonly LabelledLine[] Lines =
    [
        new("she agreed to it in writing", "yes"), new("both of us said go ahead", "yes"), new("he gave his blessing for the letters", "yes"),
        new("my wife is against it", "no"), new("he refused to have them used", "no"), new("they told me to keep their mails out", "no"),
        new("we open at nine on Mondays", ""), new("the weather was fine all week", ""),
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Weights => Path.Combine(_folder, "lines.bin");

    private string Source => Path.Combine(_folder, "lines.yaml");

    [Fact]
    public void Weights_from_the_file_judge_as_what_was_learnt()
    {
        var learnt = LineClassifier.Learn(Lines, texts => Encoder.Encode(texts));
        ClassifierFile.Write(Weights, Key, learnt);

        var read = ClassifierFile.Find(Weights, Key)!;

        read.Labels.ShouldBe(["yes", "no", ""]);
        foreach (var text in new[] { "she said go ahead", "he is against it", "on Mondays the weather is fine", "", "unknown wörds 🤷" })
        {
            var vector = Encoder.Encode(text);
            var expected = learnt.Probabilities(text, vector);
            var given = read.Probabilities(text, vector);
            given.Sum().ShouldBe(1, 0.001);
            for (var i = 0; i < given.Length; i++) given[i].ShouldBe(expected[i], 0.02);
        }
    }

    [Fact]
    public void Unedited_lines_are_not_even_read()
    {
        File.WriteAllText(Source, "as shipped\n");
        Shipped(() => Lines).Rewrite();
        File.WriteAllText(Source, "as shipped\r\n");

        var shipped = Shipped(() => throw new InvalidOperationException("The lines were read."));

        shipped.Value.Labels.ShouldContain("no");
    }

    [Fact]
    public void Edited_lines_are_learnt_anew()
    {
        File.WriteAllText(Source, "as shipped");
        Shipped(() => Lines).Rewrite();
        File.WriteAllText(Source, "edited");

        var edited = Shipped(() => [.. Lines, new("nobody has been asked yet", "unknown")]);

        edited.Value.Labels.ShouldContain("unknown");
    }

    [Fact]
    public void Faults_in_edited_lines_show_at_once() =>
        Should.Throw<UnusableFileException>(() => Shipped(() => throw new UnusableFileException(Source, ["line 3"])));

    [Fact]
    public void A_damaged_file_is_named()
    {
        File.WriteAllText(Source, "as shipped");
        Shipped(() => Lines).Rewrite();
        var bytes = File.ReadAllBytes(Weights);
        bytes[^100] ^= 1;
        File.WriteAllBytes(Weights, bytes);

        Should.Throw<UnusableFileException>(() => Shipped(() => Lines)).Path.ShouldBe(Weights);
    }

    [Fact]
    public void The_shipped_weights_belong_to_the_shipped_lines()
    {
        var prompts = Path.Combine(AppContext.BaseDirectory, "prompts");
        var facts = ClassifierFile.Key(Encoder.Id, CoachBot.Understanding.ExemplarFile.Files(Path.Combine(prompts, "understanding", "exemplars.yaml")));
        var danger = ClassifierFile.Key(Encoder.Id, CoachBot.Understanding.SpokenLines.Load(prompts).Files.Prepend(Path.Combine(prompts, "safety", "lines.yaml")));

        ClassifierFile.Find(Path.Combine(prompts, "understanding", "exemplars.bin"), facts).ShouldNotBeNull("run the evaluations verb encode-guidance");
        ClassifierFile.Find(Path.Combine(prompts, "safety", "lines.bin"), danger).ShouldNotBeNull("run the evaluations verb encode-guidance");
    }

    private string Key => ClassifierFile.Key(Encoder.Id, [Source]);

    private ShippedClassifier Shipped(Func<IReadOnlyList<LabelledLine>> lines) => new(Weights, [Source], lines, Encoder);
}
