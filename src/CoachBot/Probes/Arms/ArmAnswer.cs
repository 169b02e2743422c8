using System.Collections.Immutable;
using CoachBot.Batches;
using CoachBot.Prompts;

namespace CoachBot.Probes.Arms;

/// <summary>What an arm says to a situation that was held out.</summary>
public sealed record ArmAnswer(string ExampleId, Arm Arm, string Text)
{
    /// <summary>What is kept of one answer.</summary>
    public const int MostCharacters = 4_000;

    /// <summary>The answers of a run, finished or not; what a model wrote is cleaned like any other text from outside.</summary>
    public static ImmutableArray<ArmAnswer> Of(ArmPlan plan, BatchReport report)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(report);
        return
        [
            .. from example in plan.HeldOut
               from arm in new[] { Arm.Plain, Arm.Patterns, Arm.Nearest }
               let answer = report.Answers.GetValueOrDefault(ArmPrompts.ItemId(example, arm))
               where answer is not null
               select new ArmAnswer(example, arm, ArmTexts.Clip(UntrustedText.Clean(answer.Text).Trim(), MostCharacters)),
        ];
    }
}
