using System.Collections.Concurrent;
using System.Text.Json;
using CoachBot.Agents;
using CoachBot.Batches;
using CoachBot.Conversations;
using CoachBot.Probes.Arms;
using CoachBot.Tests.Agents;
using Microsoft.Extensions.AI;

namespace CoachBot.Tests.Probes.Arms;

/// <summary>The arms with a scripted model, from the price to the blind pairs.</summary>
public sealed class ArmRunTests
{
    private static readonly TokenPrice Price = new(0.40m, 1.60m);

    private readonly InMemoryBatchJournal _journal = new();
    private readonly ConcurrentQueue<string> _asked = new();

    [Fact]
    public async Task A_run_with_faults_is_resumed_and_nothing_is_bought_twice()
    {
        var brief = Briefs.Random(1);
        var plan = ArmPlan.Of(brief, 7, most: 10);
        var job = Briefs.Prompts.Write(brief, plan, Briefs.Model).Job!;
        var price = (await Runner().PlanAsync(job, CancellationToken.None)).MostUsd!.Value;
        var broken = 0;

        var first = await Runner(_ => Interlocked.Increment(ref broken) % 3 == 0 ? ModelFaultKind.Timeout : null).RunAsync(job, price, null, CancellationToken.None);
        var trial = new ArmTrial { Plan = plan, Model = Briefs.Model, Answers = ArmAnswer.Of(plan, first) };
        var deck = BlindPairs.Of(brief, trial);
        _asked.Clear();
        // Another process: the brief, the plan and the prompts are made anew.
        var second = await Runner().RunAsync(Briefs.Prompts.Write(Briefs.Random(1), ArmPlan.Of(brief, 7, most: 10), Briefs.Model).Job!, null, null, CancellationToken.None);
        var whole = trial with { Answers = ArmAnswer.Of(plan, second) };

        first.SpentUsd!.Value.ShouldBeLessThanOrEqualTo(price);
        trial.Answers.Length.ShouldBe(20);
        deck.Skipped.ShouldContain(skipped => skipped.Reason == SkipReason.Missing);
        _asked.Count.ShouldBe(10);
        whole.Answers.Length.ShouldBe(30);
        BlindPairs.Of(brief, whole).Skipped.ShouldBeEmpty();
        deck.Pairs.ShouldAllBe(pair => BlindPairs.Of(brief, whole).Pairs.Contains(pair));
    }

    [Fact]
    public async Task What_a_model_writes_is_cleaned_and_bounded()
    {
        var brief = Briefs.Random(1);
        var plan = ArmPlan.Of(brief, 7, most: 3);
        var job = Briefs.Prompts.Write(brief, plan, Briefs.Model).Job!;

        var report = await Runner(says: _ => " \u202Ehello <script>\u0000" + new string('x', 10_000)).RunAsync(job, null, null, CancellationToken.None);

        ArmAnswer.Of(plan, report).ShouldAllBe(answer => answer.Text.StartsWith("hello ‹script›", StringComparison.Ordinal) && answer.Text.Length <= ArmAnswer.MostCharacters);
    }

    [Fact]
    public void A_trial_comes_back_whole_from_where_it_is_kept()
    {
        var brief = Briefs.Random(2);
        var trial = Briefs.Answered(brief, seed: ulong.MaxValue) with { Gaps = [new ArmGap("e1", Arm.Patterns, ArmGapReason.NoPattern)], GoodEnough = true };
        var deck = BlindPairs.Of(brief, trial);
        trial = trial.Choose(deck.Pairs[0], BlindPick.B).Choose(deck.Pairs[1], BlindPick.Neither);

        var back = JsonSerializer.Deserialize<ArmTrial>(JsonSerializer.Serialize(trial, ConversationJson.Options), ConversationJson.Options)!;

        JsonSerializer.Serialize(back, ConversationJson.Options).ShouldBe(JsonSerializer.Serialize(trial, ConversationJson.Options));
        BlindPairs.Of(brief, back).Pairs.ShouldBe(deck.Pairs);
        deck.Next(back).ShouldBe(deck.Pairs[2]);
    }

    private BatchRunner Runner(Func<string, ModelFaultKind?>? faults = null, Func<string, string>? says = null) => new(
        new ScriptedModel { Always = (messages, _) => AnswerAsync(messages[^1].Text, faults, says) }, _journal, Price, atOnce: 1);

    private async IAsyncEnumerable<ChatResponseUpdate> AnswerAsync(string prompt, Func<string, ModelFaultKind?>? faults, Func<string, string>? says)
    {
        await Task.Yield();
        _asked.Enqueue(prompt);
        if (faults?.Invoke(prompt) is { } fault) throw new ModelUnavailableException(fault, "scripted");
        yield return new ChatResponseUpdate(ChatRole.Assistant, says?.Invoke(prompt) ?? $"I listen, {prompt.Length} {_asked.Count}");
    }
}
