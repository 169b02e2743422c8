using System.Collections.Immutable;
using CoachBot.Language;

namespace CoachBot.Understanding;

/// <summary>
/// Reads the facts of a fit check out of a person's own words: phrase rules and number readers over clauses, and, with an encoder,
/// likeness in meaning to example clauses. Deterministic. It reads no <c>concern</c>: the safety gate does.
/// </summary>
public sealed class SituationReader
{
    /// <summary>A wrongly asserted fact misleads more than a missing one, which is asked for: weaker readings are dropped.</summary>
    private const double LeastSureness = 0.5;

    private readonly RuleReader _rules;

    private readonly ExemplarReader? _exemplars;

    public SituationReader(ImmutableArray<FactRule> rules) => _rules = new RuleReader(rules);

    /// <param name="exemplars">Tells which fact a clause says, as <see cref="SpokenLines.Facts"/> gives it.</param>
    public SituationReader(ImmutableArray<FactRule> rules, ShippedClassifier exemplars)
        : this(rules) => _exemplars = new ExemplarReader(exemplars);

    /// <param name="promptsFolder">The folder that holds <c>understanding/facts.yaml</c>.</param>
    /// <exception cref="Input.UnusableFileException">A file has faults; the message lists them with their lines.</exception>
    public static SituationReader Load(string promptsFolder) =>
        new(FactRuleFile.Load(Path.Combine(promptsFolder, "understanding", "facts.yaml")));

    /// <inheritdoc cref="Load(string)"/>
    public static SituationReader Load(string promptsFolder, ShippedClassifier exemplars) =>
        new(FactRuleFile.Load(Path.Combine(promptsFolder, "understanding", "facts.yaml")), exemplars);

    /// <summary>Learns now what would be learnt at the first text.</summary>
    public void Warm() => _exemplars?.Warm();

    /// <returns>At most one reading a fact, in the catalogue's order. An empty text gives none.</returns>
    public IReadOnlyList<FactReading> Read(string text)
    {
        var clauses = ClauseSplitter.Split(text);
        return Inferences.Complete(ReadingMerge.Merge(Hints(text, clauses), LeastSureness));
    }

    private IEnumerable<FactReading> Hints(string text, IReadOnlyList<Clause> clauses) =>
    [
        .. _rules.Read(text, clauses),
        .. ExampleCountReader.Read(text, clauses),
        .. RunRateReader.Read(text, clauses),
        .. MoneyFactReader.Read(text, clauses),
        .. TimeFactReader.Read(text, clauses),
        .. AbilityReader.Read(text, clauses),
        .. TaskReader.Read(text, clauses),
        .. MixedTaskReader.Read(text, clauses),
        .. _exemplars?.Read(text, clauses) ?? [],
    ];
}
