using System.Collections.Immutable;
using CoachBot.Privacy;

namespace CoachBot.Probes.Arms;

/// <summary>
/// An example as a prompt may see it: redacted, and without what came back, which no prompt may tell.
/// Made from <see cref="AnonymisedText"/> only, so that no original gets here by mistake.
/// </summary>
public sealed record BriefExample
{
    private BriefExample(string id, string situation, string action, Outcome outcome, DateTimeOffset? when) =>
        (Id, Situation, Action, Outcome, When) = (id, situation, action, outcome, when);

    public string Id { get; }

    public string Situation { get; }

    public string Action { get; }

    public Outcome Outcome { get; }

    public DateTimeOffset? When { get; }

    /// <param name="example">Its id, outcome and date; its texts are not read.</param>
    public static BriefExample Of(ProbeExample example, AnonymisedText situation, AnonymisedText action)
    {
        ArgumentNullException.ThrowIfNull(example);
        ArgumentNullException.ThrowIfNull(situation);
        ArgumentNullException.ThrowIfNull(action);
        return new BriefExample(example.Id, situation.Text.Trim(), action.Text.Trim(), example.Outcome, example.When);
    }
}

/// <summary>All that prompts are made from: the recurring thing and its examples, redacted.</summary>
public sealed record ProbeBrief
{
    private ProbeBrief(string task, ImmutableArray<BriefExample> examples) => (Task, Examples) = (task, examples);

    /// <summary>What the recurring thing is, in the person's words; may be empty.</summary>
    public string Task { get; }

    public ImmutableArray<BriefExample> Examples { get; }

    /// <exception cref="ArgumentException">Two examples have one id.</exception>
    public static ProbeBrief Of(AnonymisedText task, IEnumerable<BriefExample> examples)
    {
        ArgumentNullException.ThrowIfNull(task);
        var brief = new ProbeBrief(task.Text.Trim(), [.. examples]);
        return brief.Examples.DistinctBy(example => example.Id, StringComparer.Ordinal).Count() == brief.Examples.Length
            ? brief
            : throw new ArgumentException("Two examples have one id; ids name answers.", nameof(examples));
    }

    /// <summary>Redacts a set as one: a person has the same placeholder in every example.</summary>
    public static ProbeBrief Redact(string task, IReadOnlyList<ProbeExample> examples, Anonymiser anonymiser, PrivacyChoices? choices = null)
    {
        ArgumentNullException.ThrowIfNull(examples);
        ArgumentNullException.ThrowIfNull(anonymiser);
        var texts = anonymiser.AnonymiseAll([task, .. examples.SelectMany(example => new[] { example.Situation, example.Action })], anonymiser.NewMap(), choices);
        return Of(texts[0], examples.Select((example, at) => BriefExample.Of(example, texts[(2 * at) + 1], texts[(2 * at) + 2])));
    }

    /// <returns>Null when there is none of that id (any more).</returns>
    public BriefExample? Find(string id) => Examples.FirstOrDefault(example => example.Id == id);
}
