using System.Collections.Immutable;

namespace CoachBot.Understanding;

/// <summary>The lines that understanding learns from, read once for all who learn.</summary>
/// <param name="Exemplars">Clauses that tell facts.</param>
/// <param name="Intents">Lines said to the dialogue, with their intents.</param>
public sealed record SpokenLines(ImmutableArray<Exemplar> Exemplars, IReadOnlyList<(string Text, string Intent)> Intents)
{
    private const int EveryNth = 6;

    /// <summary>What people say to Peri every day: lines of the dialogue, and every sixth clause that tells a fact. Nobody discloses anything in them.</summary>
    public IEnumerable<string> Harmless => Intents.Select(line => line.Text).Concat(Exemplars.Where((_, i) => i % EveryNth == 0).Select(clause => clause.Text));

    /// <param name="prompts">The folder that holds <c>understanding</c>.</param>
    /// <exception cref="Input.UnusableFileException">A file is missing or has faults.</exception>
    public static SpokenLines Load(string prompts)
    {
        var folder = Path.Combine(prompts, "understanding");
        return new SpokenLines(ExemplarFile.LoadAll(Path.Combine(folder, "exemplars.yaml")), IntentFile.Load(Path.Combine(folder, "intents.yaml")));
    }
}
