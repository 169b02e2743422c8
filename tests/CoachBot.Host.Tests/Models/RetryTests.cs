using System.Diagnostics;
using System.Globalization;
using CoachBot.Agents;

namespace CoachBot.Host.Tests.Models;

/// <summary>Faults that may pass: they are retried within the budget, as the server asks, and not for ever.</summary>
public sealed class RetryTests
{
    // Sooner than the silences and the whole time of a call, and long enough for a busy machine.
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(8);

    public static TheoryData<string, ScriptedAnswer, ModelFaultKind> PassingFaults => new()
    {
        { "408", ScriptedAnswers.Status(408, "timeout", "Too slow."), ModelFaultKind.Timeout },
        { "429", ScriptedAnswers.RateLimited(), ModelFaultKind.RateLimited },
        { "500", ScriptedAnswers.ServerError(), ModelFaultKind.Unreachable },
        { "503", ScriptedAnswers.ServerError(503), ModelFaultKind.Unreachable },
        { "529", ScriptedAnswers.ServerError(529), ModelFaultKind.Unreachable },
        { "reset", ScriptedAnswers.Reset(), ModelFaultKind.Unreachable },
    };

    [Theory]
    [MemberData(nameof(PassingFaults))]
    public async Task A_fault_that_may_pass_is_retried_and_forgotten_when_it_has_passed(string name, ScriptedAnswer answer, ModelFaultKind kind)
    {
        (name.Length, (int)kind).ShouldBeGreaterThan((0, -1));
        foreach (var stream in new[] { false, true })
        {
            await using var rig = await ModelRig.StartAsync(answer, answer, ScriptedAnswers.Text("There."));

            (await ChatClientTests.AskAsync(rig.Chat, stream)).Text.ShouldBe("There.");

            rig.Server.Requests.Count.ShouldBe(3);
        }
    }

    [Theory]
    [MemberData(nameof(PassingFaults))]
    public async Task A_fault_that_does_not_pass_is_told_after_three_tries(string name, ScriptedAnswer answer, ModelFaultKind kind)
    {
        name.ShouldNotBeEmpty();
        await using var rig = await ModelRig.StartAsync();
        rig.Server.Otherwise = answer;

        var (fault, took) = await ChatClientFaultTests.FailAsync(rig, stream: true);

        fault.Kind.ShouldBe(kind);
        took.ShouldBeLessThan(Soon);
        rig.Server.Requests.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_wait_that_the_server_asks_for_is_kept(bool asDate)
    {
        var asked = DateTimeOffset.UtcNow.AddSeconds(2.5).ToString("R", CultureInfo.InvariantCulture);
        await using var rig = await ModelRig.StartAsync(ScriptedAnswers.RateLimited(asDate ? asked : "2"), ScriptedAnswers.Text("There."));
        var watch = Stopwatch.StartNew();

        await ChatClientTests.AskAsync(rig.Chat, stream: true);

        // An HTTP date has no fractions of seconds.
        watch.Elapsed.ShouldBeInRange(TimeSpan.FromSeconds(asDate ? 1 : 1.95), TimeSpan.FromSeconds(6));
        rig.Server.Requests.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("60")]
    [InlineData("Thu, 31 Dec 2099 23:59:59 GMT")]
    public async Task A_wait_beyond_the_budget_is_not_begun(string retryAfter)
    {
        await using var rig = await ModelRig.StartAsync(ScriptedAnswers.RateLimited(retryAfter));

        var (fault, took) = await ChatClientFaultTests.FailAsync(rig, stream: false);

        fault.Kind.ShouldBe(ModelFaultKind.RateLimited);
        fault.RetryAfter!.Value.ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(60));
        took.ShouldBeLessThan(Soon);
        rig.Server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_server_that_is_down_is_soon_no_longer_waited_for()
    {
        await using var rig = await ModelRig.StartAsync();
        await ChatClientFaultTests.FailAsync(rig, stream: false);
        await ChatClientFaultTests.FailAsync(rig, stream: true);
        var asked = rig.Server.Requests.Count;

        var (fault, took) = await ChatClientFaultTests.FailAsync(rig, stream: true);

        fault.Kind.ShouldBe(ModelFaultKind.Unreachable);
        took.ShouldBeLessThan(TimeSpan.FromSeconds(2));
        rig.Server.Requests.Count.ShouldBe(asked);
        asked.ShouldBeLessThanOrEqualTo(6);
    }
}
