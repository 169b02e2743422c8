using System.Diagnostics;
using CoachBot.Agents;
using Microsoft.Extensions.AI;

namespace CoachBot.Host.Tests.Models;

/// <summary>Streams that stall, break off or go wrong after words have been shown.</summary>
public sealed class BrokenStreamTests
{
    // Sooner than the silences and the whole time of a call, and long enough for a busy machine.
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(8);

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
        watch.Elapsed.ShouldBeLessThan(Soon);
        string.Concat(seen).ShouldBe("Well, ");
        rig.Server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_stream_that_never_ends_is_ended_with_the_whole_time()
    {
        await using var rig = await ModelRig.StartAsync(
            [ScriptedAnswers.Text(string.Concat(Enumerable.Repeat("on and ", 500)), pause: TimeSpan.FromMilliseconds(50))], ("Model:TotalSeconds", "0.7"));

        var (fault, took) = await ChatClientFaultTests.FailAsync(rig, stream: true);

        fault.Kind.ShouldBe(ModelFaultKind.Timeout);
        took.ShouldBeLessThan(Soon);
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
    [InlineData("""{"choices":[{"delta":{"content":"\ud83d"}}]}""", ModelFaultKind.Broken)]
    [InlineData("""{"choices":[{"index":0,"delta":{"refusal":"No."},"finish_reason":"stop"}]}""", ModelFaultKind.Refused)]
    public async Task An_event_that_is_no_piece_of_a_reply_is_told(string data, ModelFaultKind kind)
    {
        await using var rig = await ModelRig.StartAsync(ScriptedAnswers.Events("""{"choices":[{"index":0,"delta":{"content":"So "}}]}""", data));

        var (fault, _) = await ChatClientFaultTests.FailAsync(rig, stream: true);

        fault.Kind.ShouldBe(kind);
        rig.Server.Requests.Count.ShouldBe(1);
    }
}
