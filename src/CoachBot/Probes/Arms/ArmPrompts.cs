using System.Collections.Immutable;
using System.Globalization;
using CoachBot.Batches;
using CoachBot.Input;
using CoachBot.Prompts;
using CoachBot.Probes.Words;

namespace CoachBot.Probes.Arms;

/// <summary>What is to be asked of a model, and which arms have nothing to ask.</summary>
/// <param name="Job">Items are named by <see cref="ArmPrompts.ItemId"/>. Null where nothing is held out.</param>
/// <param name="Gaps">Arms that are left out for an example, and why.</param>
public sealed record ArmJob(BatchJob? Job, ImmutableArray<ArmGap> Gaps);

/// <summary>An arm that says nothing to an example.</summary>
public sealed record ArmGap(string ExampleId, Arm Arm, ArmGapReason Reason);

/// <summary>Why an arm is left out.</summary>
public enum ArmGapReason
{
    /// <summary>The other examples hold no sure pattern.</summary>
    NoPattern,

    /// <summary>No other example ended well.</summary>
    NoGoodExample,

    /// <summary>The model gave no answer.</summary>
    NoAnswer,
}

/// <summary>Writes the prompts of the three model arms. Pure: the same brief and plan give the same prompts, so a resumed job buys nothing twice.</summary>
public sealed class ArmPrompts
{
    /// <summary>How many near examples a prompt shows.</summary>
    public const int MostNear = 5;

    /// <summary>Patterns are mined once for so many examples held out, from those that are none of them: mining takes its time, and a tenth less to learn from does little.</summary>
    private const int MinedTogether = 5;

    private readonly PromptLibrary _prompts;
    private readonly ArmTexts _texts;

    /// <exception cref="UnusableFileException">The prompts differ in their settings: then settings would be compared, not prompts.</exception>
    public ArmPrompts(PromptLibrary prompts, ProbeWords words)
    {
        ArgumentNullException.ThrowIfNull(prompts);
        ArgumentNullException.ThrowIfNull(words);
        (_prompts, _texts) = (prompts, new ArmTexts(words));
        if (PromptUse.Arms.Select(use => (prompts[use].Temperature, prompts[use].MostAnswerTokens)).Distinct().Count() > 1)
            throw new UnusableFileException(string.Join(", ", PromptUse.Arms.Select(use => $"{use.Name}.yaml")), ["temperature and max_tokens have to be the same in all: else settings are compared, not prompts"]);
    }

    /// <summary>The name of an answer in its job.</summary>
    public static string ItemId(string exampleId, Arm arm) => $"{arm.ToString().ToLowerInvariant()}/{exampleId}";

    /// <param name="model">The model's name, as its answers depend on it.</param>
    public ArmJob Write(ProbeBrief brief, ArmPlan plan, string model)
    {
        ArgumentNullException.ThrowIfNull(brief);
        ArgumentNullException.ThrowIfNull(plan);
        var likeness = new Likeness(brief.Examples);
        var (items, gaps) = (ImmutableArray.CreateBuilder<BatchItem>(), ImmutableArray.CreateBuilder<ArmGap>());
        foreach (var (heldOut, patterns) in plan.HeldOut.Select(brief.Find).OfType<BriefExample>().Chunk(MinedTogether).SelectMany(fold => WithPatterns(fold, likeness)))
        {
            var others = likeness.Others(heldOut);
            var inputs = Inputs(brief, heldOut, others);
            Add(heldOut, Arm.Plain, PromptUse.ArmPlain, inputs);
            if (patterns.Length > 0) Add(heldOut, Arm.Patterns, PromptUse.ArmPatterns, inputs.Add("patterns", patterns));
            else gaps.Add(new ArmGap(heldOut.Id, Arm.Patterns, ArmGapReason.NoPattern));
            if (_texts.Examples(likeness.Nearest(heldOut, ArmTexts.Good(others)).Take(MostNear)) is { Length: > 0 } near)
                Add(heldOut, Arm.Nearest, PromptUse.ArmNearest, inputs.Add("examples", near));
            else gaps.Add(new ArmGap(heldOut.Id, Arm.Nearest, ArmGapReason.NoGoodExample));
        }

        var settings = _prompts[PromptUse.ArmPlain];
        return new ArmJob(
            items.Count == 0 ? null : new BatchJob(model, "", items.ToImmutable(), settings.MostAnswerTokens, (float)settings.Temperature),
            gaps.ToImmutable());

        void Add(BriefExample heldOut, Arm arm, PromptUse use, ImmutableDictionary<string, string> inputs) =>
            items.Add(new BatchItem(ItemId(heldOut.Id, arm), _prompts.Render(use, inputs)));
    }

    private IEnumerable<(BriefExample HeldOut, string Patterns)> WithPatterns(BriefExample[] fold, Likeness likeness)
    {
        var patterns = _texts.Patterns(likeness.Others(fold));
        return fold.Select(heldOut => (heldOut, patterns));
    }

    // As long as the person's own usually are: else the longer answer would be told from the shorter, and often preferred.
    private static ImmutableDictionary<string, string> Inputs(ProbeBrief brief, BriefExample heldOut, ImmutableArray<BriefExample> others) =>
        ImmutableDictionary<string, string>.Empty
            .Add("task", brief.Task)
            .Add("situation", heldOut.Situation)
            .Add("words", ArmTexts.UsualWords(others).ToString(CultureInfo.InvariantCulture));
}
