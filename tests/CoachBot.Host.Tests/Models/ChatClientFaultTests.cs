using System.Diagnostics;
using CoachBot.Agents;

namespace CoachBot.Host.Tests.Models;

/// <summary>Ways in which a model's server fails for good: the kind of the fault, the time it takes, and how often the server was asked.</summary>
public sealed class ChatClientFaultTests
{
    // Sooner than the silences and the whole time of a call, and long enough for a busy machine.
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(8);

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
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_minute_of_silence_costs_the_configured_time_only(bool stream)
    {
        await using var rig = await ModelRig.StartAsync(
            [], ("Model:AttemptSeconds", "0.4"), ("Model:FirstTokenSeconds", "0.4"), ("Model:TotalSeconds", "3"));
        rig.Server.Otherwise = ScriptedAnswers.After(TimeSpan.FromMinutes(1), ScriptedAnswers.Text("Late."));

        var (fault, took) = await FailAsync(rig, stream);

        fault.Kind.ShouldBe(ModelFaultKind.Timeout);
        took.ShouldBeLessThan(Soon);
        rig.Server.Requests.Count.ShouldBeInRange(2, 3);
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
    public async Task A_server_that_is_not_there_is_unreachable()
    {
        await using var rig = await ModelRig.StartAsync([], ("Model:BaseUrl", "http://127.0.0.1:1/v1/"), ("Model:Retries", "0"));
        var (fault, _) = await FailAsync(rig, stream: true);
        fault.Kind.ShouldBe(ModelFaultKind.Unreachable);
    }

    internal static async Task<(ModelUnavailableException Fault, TimeSpan Took)> FailAsync(ModelRig rig, bool stream)
    {
        var watch = Stopwatch.StartNew();
        var fault = await Should.ThrowAsync<ModelUnavailableException>(() => ChatClientTests.AskAsync(rig.Chat, stream));
        rig.Log.Text.ShouldNotContain(ModelRig.Key);
        return (fault, watch.Elapsed);
    }
}
