using System.Diagnostics;
using System.Diagnostics.Metrics;
using CoachBot.Agents;
using CoachBot.Host.Models.Metering;
using Microsoft.Extensions.AI;

namespace CoachBot.Host.Tests.Models;

/// <summary>What calls take, and that no ceiling is passed.</summary>
public sealed class MeteringTests
{
    private static readonly (string, string)[] Prices = [("Model:InputUsdPerMillion", "2.5"), ("Model:OutputUsdPerMillion", "10"), ("Model:MostAnswerTokens", "100")];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_reply_brings_its_tokens_its_cost_and_its_time(bool stream)
    {
        await using var rig = await ModelRig.StartAsync([ScriptedAnswers.After(TimeSpan.FromMilliseconds(60), ScriptedAnswers.Text("One two three", TimeSpan.FromMilliseconds(30)))], Prices);

        var usage = (await ChatClientTests.AskAsync(rig.Chat, stream)).Usage!;

        var counts = usage.AdditionalCounts!;
        counts[ModelCallProperties.NanoUsd].ShouldBe((usage.InputTokenCount!.Value * 2500) + (usage.OutputTokenCount!.Value * 10_000));
        counts[ModelCallProperties.Milliseconds].ShouldBeInRange(50, 5000);
        counts.ContainsKey(ModelCallProperties.FirstTokenMilliseconds).ShouldBe(stream);
        counts.ContainsKey(ModelCallProperties.Estimated).ShouldBeFalse();
        rig.Log.Text.ShouldContain($"{usage.InputTokenCount} tokens in");
        rig.Log.Text.ShouldNotContain("One two");
    }

    [Fact]
    public async Task Without_prices_the_cost_is_unknown_and_not_nothing()
    {
        await using var rig = await ModelRig.StartAsync(ScriptedAnswers.Text("Hi"));
        (await ChatClientTests.AskAsync(rig.Chat, stream: false)).Usage!.AdditionalCounts!.ContainsKey(ModelCallProperties.NanoUsd).ShouldBeFalse();
    }

    [Fact]
    public async Task A_stream_that_does_not_count_is_estimated()
    {
        await using var rig = await ModelRig.StartAsync(ScriptedAnswers.Events(
            """{"choices":[{"index":0,"delta":{"content":"Twelve bytes"},"finish_reason":"stop"}]}""", "[DONE]"));

        var usage = (await ChatClientTests.AskAsync(rig.Chat, stream: true)).Usage!;

        usage.AdditionalCounts![ModelCallProperties.Estimated].ShouldBe(1);
        usage.OutputTokenCount.ShouldBe(4);
        usage.InputTokenCount!.Value.ShouldBeInRange(1, 20);
    }

    [Theory]
    [InlineData("Model:MostTokensPerConversation", "400")]
    [InlineData("Model:MostUsdPerConversation", "0.0025")]
    public async Task A_conversation_ends_at_its_ceiling_and_others_go_on(string setting, string ceiling)
    {
        await using var rig = await ModelRig.StartAsync([], [.. Prices, (setting, ceiling)]);
        rig.Server.Otherwise = Counting(100, 50);
        var calls = 0;

        var fault = await Should.ThrowAsync<ModelCeilingException>(async () =>
        {
            for (; calls < 20; calls++) await ChatClientTests.AskAsync(rig.Chat, stream: calls % 2 == 0, On("ada"));
        });

        fault.Setting.ShouldBe(setting);
        fault.Kind.ShouldBe(ModelFaultKind.Ceiling);
        calls.ShouldBe(2);
        rig.Server.Requests.Count.ShouldBe(calls);
        await ChatClientTests.AskAsync(rig.Chat, stream: true, On("ben"));
    }

    [Fact]
    public async Task A_days_ceiling_holds_for_all_and_survives_a_restart()
    {
        await using var rig = await ModelRig.StartAsync([], [.. Prices, ("Model:MostTokensPerDay", "400")]);
        rig.Server.Otherwise = Counting(100, 50);
        await ChatClientTests.AskAsync(rig.Chat, stream: false, On("ada"));
        await ChatClientTests.AskAsync(rig.Chat, stream: true, On("ben"));

        await rig.RestartAsync();

        (await Should.ThrowAsync<ModelCeilingException>(() => ChatClientTests.AskAsync(rig.Chat, stream: true))).Setting.ShouldBe("Model:MostTokensPerDay");
        rig.Server.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Calls_at_the_same_time_cannot_pass_a_ceiling_together()
    {
        await using var rig = await ModelRig.StartAsync([], [.. Prices, ("Model:MostTokensPerDay", "400")]);
        rig.Server.Otherwise = ScriptedAnswers.After(TimeSpan.FromMilliseconds(200), Counting(100, 50));

        var calls = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Task.Run(() => SucceedsAsync(rig.Chat, On($"c{number}")))));

        calls.Count(succeeded => succeeded).ShouldBeInRange(2, 3);
        rig.Server.Requests.Count.ShouldBe(calls.Count(succeeded => succeeded));
    }

    [Fact]
    public async Task A_stream_that_breaks_off_or_is_left_still_counts()
    {
        await using var rig = await ModelRig.StartAsync(
            [ScriptedAnswers.HalfAStream(new string('x', 600)), ScriptedAnswers.Text(string.Concat(Enumerable.Repeat("word ", 200)), TimeSpan.FromMilliseconds(5))],
            [.. Prices, ("Model:MostTokensPerConversation", "420")]);
        await Should.ThrowAsync<ModelUnavailableException>(() => ChatClientTests.AskAsync(rig.Chat, stream: true, On("ada")));
        var pieces = 0;
        await foreach (var update in rig.Chat.GetStreamingResponseAsync("Ask", On("ada")))
        {
            if (++pieces == 60) break;
        }

        await Should.ThrowAsync<ModelCeilingException>(() => ChatClientTests.AskAsync(rig.Chat, stream: true, On("ada")));
    }

    [Fact]
    public async Task A_request_that_was_turned_away_costs_nothing()
    {
        await using var rig = await ModelRig.StartAsync([], [.. Prices, ("Model:MostTokensPerDay", "160")]);
        rig.Server.Otherwise = ScriptedAnswers.Unauthorised();

        for (var call = 0; call < 5; call++) await Should.ThrowAsync<ModelUnavailableException>(() => ChatClientTests.AskAsync(rig.Chat, stream: true));

        rig.Server.Requests.Count.ShouldBe(5);
    }

    [Fact]
    public async Task Figures_and_traces_hold_no_text_and_no_conversation()
    {
        var seen = new List<string>();
        using var listener = new MeterListener { InstrumentPublished = (instrument, meters) => { if (instrument.Meter.Name == ModelTelemetry.Name) meters.EnableMeasurementEvents(instrument); } };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument.Name, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument.Name, tags));
        listener.Start();
        using var activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == ModelTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => { lock (seen) seen.Add($"{activity.DisplayName} {string.Join(' ', activity.TagObjects)}"); },
        };
        ActivitySource.AddActivityListener(activities);
        await using var rig = await ModelRig.StartAsync([ScriptedAnswers.Text("Zebrafish")], Prices);

        await rig.Chat.GetStreamingResponseAsync("Okapi", On("conversation-7")).ToListAsync();

        lock (seen)
        {
            var all = string.Join('\n', seen);
            foreach (var name in new[] { "gen_ai.client.token.usage", "gen_ai.client.operation.duration", "time_to_first_chunk", "coachbot.model.cost", "chat scripted-model" }) all.ShouldContain(name);
            foreach (var text in new[] { "Zebrafish", "Okapi", "conversation-7", ModelRig.Key }) all.ShouldNotContain(text);
        }

        void Note(string name, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            lock (seen) seen.Add($"{name} {string.Join(' ', tags.ToArray())}");
        }
    }

    private static ChatOptions On(string conversation) => new() { AdditionalProperties = new() { [ModelCallProperties.Conversation] = conversation } };

    private static ScriptedAnswer Counting(int input, int output) => (context, request) =>
    {
        var usage = $$"""{"prompt_tokens":{{input}},"completion_tokens":{{output}}}""";
        return request.WantsStream
            ? ScriptedAnswers.Events(
                """{"choices":[{"index":0,"delta":{"content":"Hi"},"finish_reason":"stop"}]}""", $$"""{"choices":[],"usage":{{usage}}}""", "[DONE]")(context, request)
            : ScriptedAnswers.Json($$"""{"choices":[{"message":{"content":"Hi"},"finish_reason":"stop"}],"usage":{{usage}}}""")(context, request);
    };

    private static async Task<bool> SucceedsAsync(IChatClient chat, ChatOptions options)
    {
        try
        {
            await chat.GetResponseAsync("Ask", options);
            return true;
        }
        catch (ModelCeilingException)
        {
            return false;
        }
    }
}
