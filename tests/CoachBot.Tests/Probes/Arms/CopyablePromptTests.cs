using CoachBot.Probes;
using CoachBot.Probes.Arms;

namespace CoachBot.Tests.Probes.Arms;

public sealed class CopyablePromptTests
{
    [Fact]
    public void It_tells_the_task_the_patterns_with_counts_and_examples_that_ended_well()
    {
        var examples = Briefs.Examples(1);
        var prompt = CopyablePrompt.Of(Briefs.Of(examples), Briefs.Words);

        prompt.ShouldStartWith("You help me with one recurring thing: Quarrels about everyday things.");
        prompt.ShouldContain("Do this where it fits");
        prompt.ShouldContain("When you spoke of your own feeling or need with an I-statement (“I feel”, “I need”), it ended well in");
        Cases(prompt).ShouldBeInRange(5, 8);
        prompt.ShouldEndWith("The new situation:\n[put it here]");
        prompt.ShouldNotContain("stand for something");
        prompt.ShouldNotContain("Nearly the same examples");
        var bad = examples.Where(example => example.Outcome == Outcome.Failed);
        bad.ShouldAllBe(example => !prompt.Contains(example.Action, StringComparison.Ordinal));
    }

    [Fact]
    public void Long_examples_are_shortened_rather_than_left_out()
    {
        var examples = Briefs.Examples(2).Select(example => example with { Situation = example.Situation + Long(3_000), Action = example.Action + Long(3_000) });

        var prompt = CopyablePrompt.Of(Briefs.Of(examples, task: Long(5_000)), Briefs.Words);

        prompt.Length.ShouldBeLessThanOrEqualTo(CopyablePrompt.MostCharacters);
        Cases(prompt).ShouldBeGreaterThanOrEqualTo(5);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    public void It_is_there_whatever_the_set_holds(int size)
    {
        var prompt = CopyablePrompt.Of(Briefs.Of(Briefs.Examples(3, size), task: ""), Briefs.Words);

        prompt.ShouldStartWith("You help me with one recurring thing.");
        prompt.ShouldContain("no pattern that is sure enough");
        prompt.ShouldEndWith("[put it here]");
    }

    [Fact]
    public void Placeholders_are_explained_as_what_they_are_and_only_those_that_stand_there()
    {
        var examples = Briefs.Examples(4).Select(example => example with { Situation = $"[PERSON_1] in [LOCATION_2]: {example.Situation}", Outcome = Outcome.Worked });

        var prompt = CopyablePrompt.Of(Briefs.Of(examples), Briefs.Words);

        prompt.ShouldContain("[PERSON_1] stands for a person; [LOCATION_2] stands for a place.");
        prompt.ShouldNotContain("e-mail address");
    }

    [Fact]
    public void A_placeholder_is_never_a_pattern()
    {
        var examples = Briefs.Examples(5).Select((example, row) => example with
        {
            Action = example.Action + (row % 2 == 0 ? " [PERSON_1] [PERSON_1]" : ""), Outcome = row % 2 == 0 ? Outcome.Worked : Outcome.Failed,
        });

        CopyablePrompt.Of(Briefs.Of(examples), Briefs.Words).ShouldNotContain("“person");
    }

    private static int Cases(string prompt) => prompt.Split('\n').Count(line => line.StartsWith("Case ", StringComparison.Ordinal));

    private static string Long(int characters) => string.Concat(Enumerable.Repeat(" and so on", characters / 10));
}
