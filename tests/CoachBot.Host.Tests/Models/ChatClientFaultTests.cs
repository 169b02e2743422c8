using System.Diagnostics;
using System.Globalization;
using CoachBot.Agents;
using Microsoft.Extensions.AI;

namespace CoachBot.Host.Tests.Models;

/// <summary>Every way in which a model's server fails: the kind of the fault, the time it takes, and how often the server was asked.</summary>
public sealed class ChatClientFaultTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    public static TheoryData<string, ScriptedAnswer, ModelFaultKind> FinalFaults => new()
    {
        { "401", ScriptedAnswers.Unauthorised(), ModelFaultKind.Unauthorised },
        { "403", ScriptedAnswers.Forbidden(), ModelFaultKind.Unauthorised },
        { "404", ScriptedAnswers.NoSuchModel(), ModelFaultKind.NotFound },
        { "no money", ScriptedAnswers.QuotaExhausted(), ModelFaultKind.QuotaExhausted },
        { "400", ScriptedAnswers.Status(400, "invalid_request_error", "Something is wrong."), ModelFaultKind.Rejected },
        { "501", ScriptedAnswers.ServerError(501), ModelFaultKind.Rejected },
        { "redirect", ScriptedAnswers.Status(302, "moved", "Elsewhere."), ModelFaultKind.Rejected },
        { "too long", ScriptedAnswers.Status(400, "context_length_exceeded", "..."), ModelFaultKind.TooLong },
        { "too long in words", ScriptedAnswers.Status(400, "", "This model's maximum context length is 4096 tokens; max_completion_tokens is too large."), ModelFaultKind.TooLong },
        { "Azure's filter", ScriptedAnswers.Status(400, "content_filter", "The response was filtered."), ModelFaultKind.Refused },
        { "filter", ScriptedAnswers.ContentFilter(), ModelFaultKind.Refused },
        { "empty choices", ScriptedAnswers.EmptyChoices(), ModelFaultKind.Broken },
        { "2 MB", ScriptedAnswers.Huge(2_000_000), ModelFaultKind.Broken },
        { "not JSON", ScriptedAnswers.Json("<html>It works!</html>"), ModelFaultKind.Broken },
        { "an array", ScriptedAnswers.Json("[1]"), ModelFaultKind.Broken },
        { "other types", ScriptedAnswers.Json("""{"choices":"none"}"""), ModelFaultKind.Broken },
    };

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
    [MemberData(nameof(FinalFaults))]
    public async Task A_fault_that_will_not_pass_is_told_at_once(string name, ScriptedAnswer answer, ModelFaultKind kind)
    {
        name.ShouldNotBeEmpty();
        foreach (var stream in new[] { false, true })
        {
            await using var rig = await ModelRig.StartAsync(answer);
            var (fault, took) = await FailAsync(rig, stream);

            fault.Kind.ShouldBe(kind);
            took.ShouldBeLessThan(Soon);
            rig.Server.Requests.Count.ShouldBe(1);
            fault.Message.ShouldNotContain("Ask");
        }
    }

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

        var (fault, took) = await FailAsync(rig, stream: true);

        fault.Kind.ShouldBe(kind);
        took.ShouldBeLessThan(TimeSpan.FromSeconds(6));
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
        watch.Elapsed.ShouldBeInRange(TimeSpan.FromSeconds(asDate ? 1 : 1.95), TimeSpan.FromSeconds(4));
        rig.Server.Requests.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("60")]
    [InlineData("Thu, 31 Dec 2099 23:59:59 GMT")]
    public async Task A_wait_beyond_the_budget_is_not_begun(string retryAfter)
    {
        await using var rig = await ModelRig.StartAsync(ScriptedAnswers.RateLimited(retryAfter));

        var (fault, took) = await FailAsync(rig, stream: false);

        fault.Kind.ShouldBe(ModelFaultKind.RateLimited);
        fault.RetryAfter!.Value.ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(60));
        took.ShouldBeLessThan(Soon);
        rig.Server.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_minute_of_silence_costs_the_configured_time_only(bool stream)
    {
        await using var rig = await ModelRig.StartAsync(
            [], ("Model:AttemptSeconds", "0.4"), ("Model:FirstTokenSeconds", "0.4"), ("Model:TotalSeconds", "1.5"));
        rig.Server.Otherwise = ScriptedAnswers.After(TimeSpan.FromMinutes(1), ScriptedAnswers.Text("Late."));

        var (fault, took) = await FailAsync(rig, stream);

        fault.Kind.ShouldBe(ModelFaultKind.Timeout);
        took.ShouldBeLessThan(TimeSpan.FromSeconds(2));
        rig.Server.Requests.Count.ShouldBeInRange(2, 3);
    }

    [Fact]
    public async Task A_stream_that_stalls_is_given_up_and_not_begun_again()
    {
        await using var rig = await ModelRig.StartAsync([ScriptedAnswers.StallsAfter("Well, ", TimeSpan.FromMinutes(1))], ("Model:IdleSeconds", "0.3"));
        var seen = new List<string>();
        var watch = Stopwatch.StartNew();

        var fault = await Should.ThrowAsync<ModelUnavailableException>(async () =>
        {
            await foreach (var update in rig.Chat.GetStreamingResponseAsync("Ask")) seen.Add(update.Text);
        });

        fault.Kind.ShouldBe(ModelFaultKind.Timeout);
        watch.Elapsed.ShouldBeLessThan(Soon * 1.5);
        string.Concat(seen).ShouldBe("Well, ");
        rig.Server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_stream_that_never_ends_is_ended_with_the_whole_time()
    {
        await using var rig = await ModelRig.StartAsync(
            [ScriptedAnswers.Text(string.Concat(Enumerable.Repeat("on and ", 500)), pause: TimeSpan.FromMilliseconds(50))], ("Model:TotalSeconds", "0.7"));

        var (fault, took) = await FailAsync(rig, stream: true);

        fault.Kind.ShouldBe(ModelFaultKind.Timeout);
        took.ShouldBeLessThan(Soon * 1.5);
    }

    [Theory]
    [InlineData(false, ModelFaultKind.Unreachable)]
    [InlineData(true, ModelFaultKind.Broken)]
    public async Task Half_a_stream_is_told_after_its_words_and_not_begun_again(bool neatly, ModelFaultKind kind)
    {
        await using var rig = await ModelRig.StartAsync(ScriptedAnswers.HalfAStream("This is half of ", neatly));
        var seen = new List<string>();

        var fault = await Should.ThrowAsync<ModelUnavailableException>(async () =>
        {
            await foreach (var update in rig.Chat.GetStreamingResponseAsync("Ask")) seen.Add(update.Text);
        });

        fault.Kind.ShouldBe(kind);
        string.Concat(seen).ShouldBe("This is half of ");
        rig.Server.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("""{"error":{"message":"overloaded","code":429}}""", ModelFaultKind.RateLimited)]
    [InlineData("""{"error":"boom"}""", ModelFaultKind.Unreachable)]
    [InlineData("""{"choices":[{"delta":{"content":"x"}""", ModelFaultKind.Broken)]
    [InlineData("""{"choices":[{"index":0,"delta":{"refusal":"No."},"finish_reason":"stop"}]}""", ModelFaultKind.Refused)]
    public async Task An_event_that_is_no_piece_of_a_reply_is_told(string data, ModelFaultKind kind)
    {
        await using var rig = await ModelRig.StartAsync(ScriptedAnswers.Events("""{"choices":[{"index":0,"delta":{"content":"So "}}]}""", data));

        var (fault, _) = await FailAsync(rig, stream: true);

        fault.Kind.ShouldBe(kind);
        rig.Server.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Cancelling_is_cancelling_and_no_fault(bool stream)
    {
        await using var rig = await ModelRig.StartAsync(ScriptedAnswers.After(TimeSpan.FromMinutes(1), ScriptedAnswers.Text("Late.")));
        using var cancelled = new CancellationTokenSource();
        var asking = ChatClientTests.AskAsync(rig.Chat, stream, cancellation: cancelled.Token);
        while (rig.Server.Requests.Count == 0) await Task.Delay(20);

        await cancelled.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => asking);

        rig.Server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_server_that_is_down_is_soon_no_longer_waited_for()
    {
        await using var rig = await ModelRig.StartAsync();
        await FailAsync(rig, stream: false);
        await FailAsync(rig, stream: true);
        var asked = rig.Server.Requests.Count;

        var (fault, took) = await FailAsync(rig, stream: true);

        fault.Kind.ShouldBe(ModelFaultKind.Unreachable);
        took.ShouldBeLessThan(TimeSpan.FromMilliseconds(200));
        rig.Server.Requests.Count.ShouldBe(asked);
        asked.ShouldBeLessThanOrEqualTo(6);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_unreachable()
    {
        await using var rig = await ModelRig.StartAsync([], ("Model:BaseUrl", "http://127.0.0.1:1/v1/"), ("Model:Retries", "0"));
        var (fault, _) = await FailAsync(rig, stream: true);
        fault.Kind.ShouldBe(ModelFaultKind.Unreachable);
    }

    private static async Task<(ModelUnavailableException Fault, TimeSpan Took)> FailAsync(ModelRig rig, bool stream)
    {
        var watch = Stopwatch.StartNew();
        var fault = await Should.ThrowAsync<ModelUnavailableException>(() => ChatClientTests.AskAsync(rig.Chat, stream));
        rig.Log.Text.ShouldNotContain(ModelRig.Key);
        return (fault, watch.Elapsed);
    }
}
