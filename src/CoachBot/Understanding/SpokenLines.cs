using System.Collections.Immutable;
using CoachBot.Language;

namespace CoachBot.Understanding;

/// <summary>The lines that understanding learns from, each file read once for all who learn, when somebody asks for it.</summary>
public sealed class SpokenLines
{
    private const int EveryNth = 6;
    private readonly string _folder;
    private readonly Lazy<ImmutableArray<Exemplar>> _exemplars;

    private SpokenLines(string folder)
    {
        _folder = folder;
        _exemplars = new(() => ExemplarFile.LoadAll(ExemplarPath));
        Intents = IntentFile.Load(IntentPath);
    }

    /// <summary>Lines said to the dialogue, with their intents.</summary>
    public IReadOnlyList<(string Text, string Intent)> Intents { get; }

    /// <summary>Clauses that tell facts.</summary>
    /// <exception cref="Input.UnusableFileException">A file has faults.</exception>
    public ImmutableArray<Exemplar> Exemplars => _exemplars.Value;

    /// <summary>What people say to Peri every day: lines of the dialogue, and every sixth clause that tells a fact. Nobody discloses anything in them.</summary>
    public IEnumerable<string> Harmless => Intents.Select(line => line.Text).Concat(Exemplars.Where((_, i) => i % EveryNth == 0).Select(clause => clause.Text));

    /// <summary>The files that <see cref="Harmless"/> comes from.</summary>
    public IEnumerable<string> Files => [IntentPath, .. ExemplarFile.Files(ExemplarPath)];

    private string ExemplarPath => Path.Combine(_folder, "exemplars.yaml");

    private string IntentPath => Path.Combine(_folder, "intents.yaml");

    /// <param name="prompts">The folder that holds <c>understanding</c>.</param>
    /// <exception cref="Input.UnusableFileException">A file is missing or has faults.</exception>
    public static SpokenLines Load(string prompts) => new(Path.Combine(prompts, "understanding"));

    /// <summary>Tells which value of which fact a clause says.</summary>
    /// <exception cref="Input.UnusableFileException">The exemplars were edited and have faults.</exception>
    public ShippedClassifier Facts(SentenceEncoder encoder) => new(
        Path.Combine(_folder, "exemplars.bin"),
        ExemplarFile.Files(ExemplarPath),
        () => [.. Exemplars.Select(exemplar => new LabelledLine(exemplar.Text, FactLabels.Join(exemplar)))],
        encoder);
}
