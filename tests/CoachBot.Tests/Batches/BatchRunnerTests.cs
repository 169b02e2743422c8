using System.Collections.Concurrent;
using CoachBot.Agents;
using CoachBot.Batches;
using CoachBot.Tests.Agents;
using Microsoft.Extensions.AI;

namespace CoachBot.Tests.Batches;

public class BatchRunnerTests
{
    private static readonly TokenPrice Price = new(UsdPerMillionIn: 0.40m, UsdPerMillionOut: 1.60m);

    private readonly InMemoryBatchJournal _journal = new();
    private readonly ConcurrentQueue<string> _asked = new();
    private int _underWay;
    private int _mostUnderWay;

    [Fact]
    public async Task Every_example_gets_its_answer()
    {
        var report = await new BatchRunner(Echo(), _journal, Price).RunAsync(Quarrels(50), null, null, CancellationToken.None);

        report.End.ShouldBe(BatchEnd.Finished);
        report.Answers.Count.ShouldBe(50);
        report.Answers["quarrel-7"].Text.ShouldContain("quarrel 7 ");
        report.SpentUsd!.Value.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Only_so_many_are_under_way_at_once()
    {
        await new BatchRunner(Echo(), _journal, Price, atOnce: 3).RunAsync(Quarrels(40), null, null, CancellationToken.None);

        _mostUnderWay.ShouldBeInRange(2, 3);
    }

    [Fact]
    public async Task After_a_kill_only_what_is_missing_is_asked_again()
    {
        using var killed = new CancellationTokenSource();
        var progress = new Seen<BatchProgress>(seen => { if (seen.Done == 20) killed.Cancel(); });
        (await new BatchRunner(Echo(), _journal, Price).RunAsync(Quarrels(50), null, progress, killed.Token)).End.ShouldBe(BatchEnd.Cancelled);
        var kept = (await _journal.FindAsync([.. Quarrels(50).Items.Select(Quarrels(50).KeyOf)], CancellationToken.None)).Count;
        _asked.Clear();

        var report = await new BatchRunner(Echo(), _journal, Price).RunAsync(Quarrels(50), null, null, CancellationToken.None);

        kept.ShouldBeGreaterThanOrEqualTo(20);
        report.Answers.Count.ShouldBe(50);
        _asked.Count.ShouldBe(50 - kept);
        _asked.ShouldBeUnique();
    }

    [Fact]
    public async Task The_plan_tells_the_price_before_and_what_is_there_already()
    {
        var job = Quarrels(50);
        var before = await new BatchRunner(Echo(), _journal, Price).PlanAsync(job, CancellationToken.None);
        _asked.ShouldBeEmpty("a plan asks nothing");
        var report = await new BatchRunner(Echo(), _journal, Price).RunAsync(job, before.MostUsd, null, CancellationToken.None);
        var after = await new BatchRunner(Echo(), _journal, Price).PlanAsync(job, CancellationToken.None);

        before.Left.ShouldBe(50);
        report.End.ShouldBe(BatchEnd.Finished, "the price told is enough");
        report.SpentUsd!.Value.ShouldBeLessThanOrEqualTo(before.MostUsd!.Value);
        after.Left.ShouldBe(0);
        after.MostUsd.ShouldBe(0);
    }

    [Fact]
    public async Task Nothing_is_started_that_could_go_beyond_the_budget()
    {
        var whole = (await new BatchRunner(Echo(), _journal, Price).PlanAsync(Quarrels(50), CancellationToken.None)).MostUsd!.Value;

        var report = await new BatchRunner(Echo(), _journal, Price).RunAsync(Quarrels(50), whole / 2, null, CancellationToken.None);

        report.End.ShouldBe(BatchEnd.OutOfBudget);
        report.SpentUsd!.Value.ShouldBeLessThanOrEqualTo(whole / 2);
        report.Answers.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task One_that_fails_costs_the_others_nothing()
    {
        var model = Echo(prompt => prompt.Contains("quarrel 13 ", StringComparison.Ordinal) ? ModelFaultKind.Refused : null);

        var report = await new BatchRunner(model, _journal, Price).RunAsync(Quarrels(50), null, null, CancellationToken.None);

        report.End.ShouldBe(BatchEnd.Finished);
        report.Answers.Count.ShouldBe(49);
        report.Faults.ShouldHaveSingleItem().ShouldBe(KeyValuePair.Create("quarrel-13", ModelFaultKind.Refused));
    }

    [Fact]
    public async Task A_wrong_key_stops_the_rest()
    {
        var report = await new BatchRunner(Echo(_ => ModelFaultKind.Unauthorised), _journal, Price).RunAsync(Quarrels(50), null, null, CancellationToken.None);

        report.End.ShouldBe(BatchEnd.ModelUnavailable);
        _asked.Count.ShouldBeLessThanOrEqualTo(8);
    }

    [Fact]
    public async Task Two_examples_that_ask_the_same_are_asked_once_and_both_answered()
    {
        var job = Job([new("a", "He slams the door."), new("b", "He slams the door."), new("c", "She goes quiet.")]);

        var report = await new BatchRunner(Echo(), _journal, Price).RunAsync(job, null, null, CancellationToken.None);

        report.Answers.Count.ShouldBe(3);
        _asked.Count.ShouldBe(2);
    }

    [Fact]
    public void Another_model_or_instruction_is_another_question()
    {
        var job = Quarrels(1);
        string[] keys = [job.KeyOf(job.Items[0]), (job with { Model = "other" }).KeyOf(job.Items[0]), (job with { Instructions = "Be brief." }).KeyOf(job.Items[0]), (job with { Temperature = 1 }).KeyOf(job.Items[0])];

        keys.ShouldBeUnique();
    }

    [Fact]
    public async Task Unusable_jobs_are_refused()
    {
        var runner = new BatchRunner(Echo(), _journal, price: null);

        await Should.ThrowAsync<ArgumentException>(() => runner.PlanAsync(Job([]), CancellationToken.None));
        (await Should.ThrowAsync<ArgumentException>(() => runner.PlanAsync(Job([new("a", "one"), new("a", "two")]), CancellationToken.None))).Message.ShouldContain("twice");
        (await Should.ThrowAsync<ArgumentException>(() => runner.RunAsync(Quarrels(2), 1m, null, CancellationToken.None))).Message.ShouldContain("price");
    }

    private static BatchJob Quarrels(int count) =>
        Job([.. Enumerable.Range(1, count).Select(number => new BatchItem($"quarrel-{number}", $"What happened in quarrel {number} about the dishes 🍽️, and how did Zeynep answer?"))]);

    private static BatchJob Job(BatchItem[] items) => new("small-model", "Say what the other side may have felt.", [.. items], MostAnswerTokens: 60);

    private ScriptedModel Echo(Func<string, ModelFaultKind?>? faults = null)
    {
        return new ScriptedModel { Always = (messages, stop) => AnswerAsync(messages[^1].Text, stop) };

        async IAsyncEnumerable<ChatResponseUpdate> AnswerAsync(string prompt, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
        {
            _asked.Enqueue(prompt);
            var now = Interlocked.Increment(ref _underWay);
            InterlockedMax(now);
            await Task.Delay(3, stop);
            Interlocked.Decrement(ref _underWay);
            if (faults?.Invoke(prompt) is { } fault) throw new ModelUnavailableException(fault, "scripted");
            yield return new ChatResponseUpdate(ChatRole.Assistant, "Heard: " + prompt);
        }
    }

    private void InterlockedMax(int now)
    {
        for (var most = _mostUnderWay; now > most; most = _mostUnderWay)
            if (Interlocked.CompareExchange(ref _mostUnderWay, now, most) == most) break;
    }

    private sealed class Seen<T>(Action<T> see) : IProgress<T>
    {
        public void Report(T value) => see(value);
    }
}
